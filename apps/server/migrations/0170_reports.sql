-- Views that the owning rooms' tables offer to `reports`; nobody else reads them, nobody writes.

-- One row per opened or failed first order: how long it took from payment to completion.
create view report_openings as
select o.id as order_id, o.seller_id, o.state, o.paid_at, o.completed_at,
       extract(epoch from (o.completed_at - o.paid_at)) as seconds,
       c.failures
from orders o
join interface_calls c on c.order_id = o.id and c.scene = 'newInstance'
where o.type in ('NEW', 'ON_DEMAND_OPEN') and o.paid_at is not null;

-- Paid amounts by Beijing day.
create view report_sales_by_day as
select (o.paid_at at time zone 'Asia/Shanghai')::date as day_on, count(*) as orders, sum(o.paid) as paid,
       sum(o.refunded) as refunded
from orders o where o.paid_at is not null group by 1;
