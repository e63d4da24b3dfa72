/** Texts of the seller area. */
export default {
  title: 'seller',
};
