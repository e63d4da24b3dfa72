-- A sandbox's clock stands (FROZEN) or goes with real time from the instant it stood at (RUNNING). All processes of the
-- world read it here. `running_since` is machine time of the database; `asleep_from` is the world time at which the last
-- process left a running world: what fell due since is caught up in its order when somebody comes back.
alter table world_clock
  add column state text not null default 'FROZEN' check (state in ('FROZEN', 'RUNNING')),
  add column running_since timestamptz,
  add column asleep_from timestamptz,
  add constraint world_clock_running check ((state = 'RUNNING') = (running_since is not null));

-- Sandboxes count their ids instead of drawing them: what was made at one virtual instant keeps its order on each run.
create sequence world_ids as bigint;
