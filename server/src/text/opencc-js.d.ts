/** One part of opencc-js, which has types only for the whole: its table from traditional to simplified characters, as `聯 联|與 与|…`. */
declare module 'opencc-js/dict/TSCharacters' {
  const pairs: string;
  export default pairs;
}
