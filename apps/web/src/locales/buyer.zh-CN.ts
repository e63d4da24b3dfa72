/** Texts of the buyer area. */
export default {
  title: 'buyer',
};
