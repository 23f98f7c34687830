package cn.dutydesk.leak;

/** What carried it: 纸质, 移动存储介质, 计算机, 手机, 网络传播, 口头, 其他. */
public enum LeakCarrier {
    PAPER, MEDIUM, COMPUTER, PHONE, NETWORK, SPOKEN, OTHER
}
