/** Texts of the operator area. */
export default {
  title: 'operator',
};
