// What is pressed on a web page and comes along with its text: 打印本页, 我要分享, 字号.

/** What nobody but a page says, so that a line of one of them is the page's. */
export const BUTTON_BY_ITSELF =
  '(?:我要)?(?:纠错|分享|评论|收藏)|打印(?:本页|此页)?|关闭(?:窗口|本页)?|返回(?:顶部|首页|列表)|复制链接';

/** What can be a word, a letter or a heading as well. */
const BUTTON_BESIDE_OTHERS =
  '字[号体级]|[大中小]|[A-Z][+-]?|(?:友善)?列印|打印(?:本[文稿]|此文|预览|文章)|分享(?:[到至]|给?好友)|收藏本[页文站]|加入收藏|设为首页|返回(?:目录|上一?页)?|回(?:上一?|首)页|回顶部|上一?页|下一?页|[上下]一(?:篇|主题)|只看楼主|[倒正]序阅读|放大|缩小|全文复制|[首尾]页|推荐(?:给朋友)?|转发|点赞|关注|留言|微博|微信|朋友圈|手机版|客户端|语音|朗读|播报|编辑|讨论|上传视频|下载(?:Word|PDF|word|pdf|全文)|保存|网摘|商城|网站地图|联系我们|邮\\s?箱|[中英葡法俄日西]文版本|查看原文|往期回顾|[赞在看]{1,2}|阅读(?:原文)?|只看(?:该作者|大图)|[倒正]序浏览|显示(?:全部楼层|所有帖子)|打印本页|回复|使用道具|举报';

const BUTTON = new RegExp(`^[*_]*(?:${BUTTON_BY_ITSELF}|${BUTTON_BESIDE_OTHERS})[：:]?[*_]*$`);

/** Whether a cell of a row is one; by itself it may be something else. */
export function isButton(cell: string): boolean {
  return BUTTON.test(cell);
}
