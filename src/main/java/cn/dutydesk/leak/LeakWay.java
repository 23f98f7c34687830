package cn.dutydesk.leak;

/** By which way a leak is reported: in person, by confidential mail, cipher telegram or secure telephone. */
public enum LeakWay {
    IN_PERSON, CONFIDENTIAL_MAIL, CIPHER_TELEGRAM, SECURE_PHONE
}
