package cn.dutydesk.core;

/** Something that can be said in the reader's language; a refusal may name it among its arguments. */
@FunctionalInterface
public interface Worded {
    String words(Texts texts);
}
