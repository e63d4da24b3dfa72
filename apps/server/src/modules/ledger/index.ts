/** The door of the ledger: every movement of money, once, balanced, for ever. */
export {
  balanceOf,
  entriesOf,
  type LedgerMovement,
  lockWallet,
  type MovementFilter,
  type MovementPage,
  type PostingResult,
  post,
  postingsOf,
  type SubjectPosting,
  walletBalance,
  walletTurnover,
} from './ledger.service.ts';
export {
  type AccountCode,
  type Entry,
  LedgerKeyConflict,
  LedgerUnbalanced,
  type PostingWish,
  WalletOverdrawn,
  walletAccount,
} from './posting.ts';
export { type ChainFault, type ChainReport, verifyChain } from './verify-chain.ts';
export { verifyWallets, type WalletReport } from './verify-wallets.ts';
