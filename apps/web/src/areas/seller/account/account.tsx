import { AccountPage } from '../../../features/account/account-page.tsx';

/** Who I am here, my password, and my access keys. */
export function Account() {
  return <AccountPage />;
}
