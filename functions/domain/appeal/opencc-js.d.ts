declare module 'opencc-js/dict/TSCharacters' {
  /** Traditional characters with their simplified ones: `張 张|發 发`. Of more than one simplified the most common is first. */
  const pairs: string;
  export default pairs;
}
