-- How near to the name the words of a query stand, without reading the description's words: each column is `words`
-- less the wider places. Read by the order of a search, row by row; no index.
alter table search_documents
  add column name_words tsvector generated always as (ts_filter(words, '{a}')) stored,
  add column near_words tsvector generated always as (ts_filter(words, '{a,b}')) stored,
  add column brief_words tsvector generated always as (ts_filter(words, '{a,b,c}')) stored;

-- Every piece of one or two characters of a text, each once. Trigrams do not reach that short a question, and in
-- Chinese it is the usual length of a word; pieces with white space ask for nothing.
create function search_pairs(text) returns text[] language sql immutable strict parallel safe
  return (
    with letters as (
      select letter, letter || coalesce(lead(letter) over (order by place), '') as pair
      from regexp_split_to_table($1, '') with ordinality as l(letter, place)
    )
    select coalesce(array_agg(distinct piece), '{}')
    from letters, lateral (values (letter), (pair)) as v(piece) where piece !~ '\s'
  );

create index search_documents_pairs on search_documents using gin (search_pairs(substring)) with (fastupdate = off);

-- Sales are counted here one by one and go into the documents together, at `due_at` (null: they are there).
-- Earliest first for the due source `search.sales`.
alter table search_sales add column due_at timestamptz;
create index search_sales_due on search_sales (due_at) where due_at is not null;
