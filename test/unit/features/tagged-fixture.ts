/** A record of the archive with sections of two styles, items, a picture and a signature block. */
export const taggedStatement = `〖RQ/日期〗20130906〖-RQ/日期〗
〖BT/标题〗洛瑟联合声明在诺温发表〖-BT/标题〗
〖ZW/正文〗
    洛泽维亚共和国和瑟多兰王国联合声明
    应洛泽维亚共和国总统邀请，瑟多兰王国首相对洛泽维亚共和国进行正式访问。双方声明如下：
    一、双方重申，不论国际形势如何变化，都将遵守下列各项原则：
    （一）恪守《洛瑟建交公报》；
    （二）尊重彼此的领土完整。
〖TM/中图〗
〖BH/版号〗01〖-BH/版号〗
〖WJ/文件〗a.jpg〖-WJ/文件〗
〖-TM/中图〗
    二、经贸合作
    双方商定：
    ——扩大贸易；
    ——便利往来。
    洛泽维亚共和国总统　　　瑟多兰王国首相
    安德列·索克维奇　　　　英格·索斯滕
    二○一三年九月五日于诺温
〖-ZW/正文〗
`;
