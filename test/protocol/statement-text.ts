/** A joint statement in the archive's markup: fields, a preamble, two levels of sections and a signature block. */
export const taggedStatement = `〖RQ/日期〗20130906〖-RQ/日期〗
〖BT/标题〗洛泽维亚共和国和瑟多兰王国联合声明〖-BT/标题〗
〖TC/体裁〗公报、公告〖-TC/体裁〗
〖ZW/正文〗
    洛泽维亚共和国和瑟多兰王国（以下称“双方”）声明如下：
    一、双方重申恪守《洛瑟建交公报》的各项原则。
    二、双方商定在交通、教育、防洪和边境贸易等领域采取下列具体步骤：
    （一）完成诺温至乌斯滕铁路的改造。
    （二）支持塔赫林大学开设洛泽维亚语专业。
    三、双方感谢吉野𠮷平先生为两国友好所做的工作。
    洛泽维亚共和国总统 瑟多兰王国首相
    安德列・索克维奇 英格拉・索斯滕
    （签字） （签字）
    二○一三年九月五日于维斯塔林
〖-ZW/正文〗
`;
