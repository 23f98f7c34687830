package cn.dutydesk.secrecy;

/** What is registered: 计算机, 便携式计算机, 手机, U盘, 移动硬盘, 光盘, 打印复印机, 其他. */
public enum DeviceKind {
    COMPUTER, LAPTOP, PHONE, USB_STICK, DISK, DISC, PRINTER, OTHER
}
