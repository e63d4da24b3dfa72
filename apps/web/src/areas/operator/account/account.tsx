export { AccountPage as Account } from '../../../features/account/account-page.tsx';
