import {
  Button,
  FactRow,
  Hero,
  MarketPlan,
  OpenBand,
  ProductCell,
  SearchBox,
  Section,
  Shelf,
} from '../src/index.ts';
import { stalls, terminal } from './home.tsx';
import { ShopEn } from './shop.tsx';

export function HomeEn() {
  return (
    <ShopEn home>
      <div className="wrap">
        <Hero
          title={
            <>
              Found, bought, running.
              <br />
              In two minutes.
            </>
          }
          lead="A marketplace for business software. Every step says who has to act and by when; every fee opens down to the usage behind it."
          search={
            <SearchBox
              action="#"
              size="lg"
              label="Search"
              placeholder="Software, APIs or services, e.g. invoice OCR"
              button="Search"
            />
          }
          hot={{
            label: 'Popular',
            links: ['Invoice OCR', 'E-signature', 'Compliance audit', 'Private LLM', 'Backup'].map(
              (label) => ({ label, href: `#${label}` }),
            ),
          }}
          aside={
            <MarketPlan
              stalls={stalls}
              yours={{
                label: (
                  <>
                    your
                    <br />
                    stall
                  </>
                ),
                href: '#',
              }}
            />
          }
        />
        <FactRow
          look="hero"
          facts={[
            { value: '38', unit: 's', label: 'from payment to first sign-in, 30-day median' },
            { value: '99.4', unit: '%', label: 'provisioned at the first attempt' },
            { value: '5', unit: 'days', label: 'to change your mind, full refund by the rules' },
            { value: '1,284', label: 'products from 316 sellers' },
          ]}
        />
        <Section
          title="In demand"
          note="By new subscriptions, last 30 days"
          link={{ label: 'Rankings', href: '#' }}
        >
          <Shelf>
            <ProductCell
              href="#"
              name="Qingwu CRM"
              markName="青梧 CRM"
              seller="Qingwu Technology"
              description="From lead to payment on one line; the CRM that sales people fill in themselves."
              price="¥68.00"
              unit="/ seat-month"
              facts="4.8 · 1,206 in use"
            />
            <ProductCell
              href="#"
              name="Tongwen Sign"
              markName="电子合同签"
              seller="Tongwen Digital"
              description="A contract from draft to archive, with evidence you can collect the same day."
              price="¥3.50"
              unit="/ document"
              facts="4.7 · 893 in use"
            />
            <ProductCell
              href="#"
              name="Shouwang"
              markName="等保守望"
              seller="Xuanwu Security"
              description="The gap to level 2 and 3 on one page, and somebody following every fix."
              price="¥9,800.00"
              unit="/ year"
              facts="4.9 · 214 in use"
            />
            <ProductCell
              href="#"
              name="Shulan BI"
              markName="数澜 BI"
              seller="Shulan Data"
              description="Ask in plain words; the report builds itself, on one set of definitions."
              price="¥1,200.00"
              unit="/ month"
              facts="4.6 · 567 in use"
            />
          </Shelf>
        </Section>
      </div>
      <OpenBand
        title={
          <>
            Open a stall here,
            <br />
            but first on your laptop
          </>
        }
        text="One command puts a whole marketplace on your machine: orders, metering, and a clock you can move. Know that your endpoint is right before you go live."
        action={
          <Button size="lg" href="#">
            Read the protocol
          </Button>
        }
        terminal={terminal}
      />
    </ShopEn>
  );
}
