-- What a product's page is made of, as one text that moves whenever one of its rows is written: the product, its seller
-- and its two categories (`xmin` is the transaction that wrote a row version). Specifications, plans and revisions
-- change only together with the product's row. Read before a kept page is answered; reads sellers, whose rows are
-- written by that room alone.
create view product_page_versions as
  select p.slug, concat_ws('.', p.xmin, s.xmin, c.xmin, t.xmin) as version
  from products p
  join sellers s on s.id = p.seller_id
  left join categories c on c.code = p.category_code
  left join categories t on t.code = c.parent_code;
