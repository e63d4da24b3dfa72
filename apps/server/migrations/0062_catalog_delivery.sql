-- How a product is delivered at its production address (protocol 1, 2.9, 3.4, section 16). Written by its seller, read by
-- every call to the address: the generation is bound once the product was listed, the switches are free for ever.
alter table products
  add column generation text not null default 'saas-v2' check (
    generation in ('saas-v2', 'saas-v1', 'license-online', 'license-code', 'license-v1')),
  -- The compatibility switches; an absent one is the published norm.
  add column compat jsonb not null default '{}',
  -- Personal data of the buyer that the product asks for (5.1).
  add column asks jsonb not null default '[]';
