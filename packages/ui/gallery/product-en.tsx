import {
  AmountDue,
  Article,
  Button,
  BuyBar,
  Crumbs,
  FactRow,
  OptionGroup,
  PriceBlock,
  ProductHead,
  ProductLayout,
  Stepper,
  SumLines,
  Tabs,
} from '../src/index.ts';
import { ShopEn } from './shop.tsx';

export function ProductEn() {
  return (
    <ShopEn pad>
      <div className="wrap">
        <Crumbs
          className="bc"
          label="You are here"
          items={[
            { label: 'All products', href: '#' },
            { label: 'Finance & tax', href: '#' },
            { label: 'Invoice management' },
          ]}
        />
        <ProductLayout
          head={
            <>
              <ProductHead
                name="Piaojutong"
                markName="票据通"
                tagline="Invoices from everywhere, read, verified, deduplicated and booked in one pass."
                facts={[
                  <a key="s" className="lk" href="#s">
                    Qiming Finance Software
                  </a>,
                  '4.8 · 326 ratings',
                  '1,840 in use',
                ]}
              />
              <FactRow
                facts={[
                  { label: 'Provisioning', value: 'Automatic, about 41 s' },
                  { label: 'Refund', value: 'Full, within 5 days' },
                  { label: 'Endpoint uptime, 90 days', value: '99.97%' },
                ]}
              />
            </>
          }
          price={
            <PriceBlock
              label="Buy"
              primary={
                <Button variant="primary" size="lg" type="submit">
                  Buy now
                </Button>
              }
              secondary={
                <>
                  <Button>Add to cart</Button>
                  <Button>Try 14 days</Button>
                </>
              }
              promises={[
                'Opens about 41 s after payment; address and password in the Buyer Center',
                'Full refund until 26 Nov 2026, 24:00 (UTC+8)',
                'Reminders 7, 3 and 1 days before the end; renewal is off by default',
              ]}
            >
              <OptionGroup
                name="e"
                legend="Edition"
                defaultValue="b"
                options={[
                  { value: 'a', label: 'Standard', note: '3 seats' },
                  { value: 'b', label: 'Professional', note: '10 seats' },
                  { value: 'c', label: 'Group', note: 'unlimited' },
                ]}
              />
              <OptionGroup
                name="t"
                legend="Term"
                defaultValue="b"
                options={[
                  { value: 'a', label: '1 month', note: '¥299/month' },
                  { value: 'b', label: '1 year', note: '¥249/month' },
                  { value: 'c', label: '3 years', note: '¥208/month' },
                ]}
              />
              <Stepper
                name="n"
                legend="Extra seats"
                aside="¥18.00 / seat-month"
                note="12 seats in all"
                defaultValue={2}
                label="Seats"
                lessLabel="Fewer"
                moreLabel="More"
              />
              <SumLines
                lines={[
                  { label: 'Professional, 1 year', amount: '¥2,988.00' },
                  { label: '2 seats × 12 months', amount: '¥432.00' },
                  { label: 'First-purchase voucher', amount: '−¥200.00' },
                ]}
              />
              <AmountDue label="Due" symbol="¥" amount="3,220.00" />
            </PriceBlock>
          }
        >
          <Tabs
            label="Product"
            size="lg"
            items={[
              { label: 'Overview', href: '#i', current: true },
              { label: 'Editions and prices', href: '#p' },
              { label: 'Guide', href: '#g' },
              { label: 'Service', href: '#s' },
              { label: 'Ratings', href: '#r', count: '326' },
            ]}
          />
          <Article>
            <h2>Month end without the late nights</h2>
            <p>
              Finance does not fear many invoices; it fears scattered ones. Piaojutong connects mailbox,
              WeChat, tax office and scanner, reads each as it arrives, stops duplicates on the spot, and asks
              you when a cent is off.
            </p>
          </Article>
        </ProductLayout>
      </div>
      <BuyBar
        amount="¥3,220.00"
        note="Professional · 1 year · 12 seats"
        action={
          <Button variant="primary" size="lg">
            Buy now
          </Button>
        }
      />
    </ShopEn>
  );
}
