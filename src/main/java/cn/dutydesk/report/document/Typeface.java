package cn.dutydesk.report.document;

/**
 * The typefaces of official documents. Word and WPS look for the name and, where it is not installed, take the
 * substitute that stands in the document's font table; in a PDF all are set in the bundled font.
 */
public enum Typeface {
    /** 方正小标宋, for titles. */
    TITLE("方正小标宋简体", "宋体", true),
    /** 黑体, for headings. */
    HEADING("黑体", "微软雅黑", true),
    /** 仿宋, for the body of an official document. */
    BODY("仿宋_GB2312", "仿宋", false),
    /** 楷体, for second headings and signatures. */
    HAND("楷体_GB2312", "楷体", false),
    /** 宋体, for tables. */
    TABLE("宋体", "新宋体", false);

    /** Letters and digits among Chinese are set in this one, whatever the typeface. */
    public static final String LATIN = "Times New Roman";

    private final String family;
    private final String substitute;
    private final boolean heavy;

    Typeface(String family, String substitute, boolean heavy) {
        this.family = family;
        this.substitute = substitute;
        this.heavy = heavy;
    }

    /** The name an office program knows it by. */
    public String family() {
        return family;
    }

    /** What takes its place where it is not installed. */
    public String substitute() {
        return substitute;
    }

    /** Whether it is dark by design, and so set in bold where only the bundled font is there. */
    public boolean heavy() {
        return heavy;
    }
}
