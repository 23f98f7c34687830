package cn.dutydesk.app.cli;

/** Bad input or usage found by a command: exit code 2, with a sentence ready to be shown. */
public final class BadInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BadInput(String words) {
        super(words);
    }
}
