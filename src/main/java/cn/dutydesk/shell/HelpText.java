package cn.dutydesk.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A help page: headings, paragraphs and lists, with `keys` and **weight** inside a line. */
public record HelpText(List<Block> blocks) {
    /** What a block is. */
    public enum Kind { TITLE, HEADING, PARAGRAPH, ITEM, STEP }

    /** What a piece of a line is. */
    public enum Weight { PLAIN, STRONG, KEY }

    /** One block. @param number of a STEP, 0 otherwise */
    public record Block(Kind kind, int number, List<Span> spans) {
    }

    /** A piece of a line. */
    public record Span(Weight weight, String text) {
    }

    private static final Pattern STEP = Pattern.compile("(\\d+)\\. (.*)");
    private static final Pattern INLINE = Pattern.compile("`([^`]+)`|\\*\\*([^*]+)\\*\\*");

    /** The page of a screen. @return null when there is none */
    public static @Nullable HelpText of(String screen, boolean chinese) {
        String path = "/help/" + screen + (chinese ? "_zh_CN.md" : "_en.md");
        try (InputStream in = HelpText.class.getResourceAsStream(path)) {
            return in == null ? null : parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a page. Lines of one paragraph are joined; a blank line ends it. */
    static HelpText parse(String text) {
        List<Block> blocks = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        for (String line : text.lines().map(String::strip).toList()) {
            Block block = block(line);
            if (block == null && !line.isEmpty()) {
                paragraph.append(paragraph.isEmpty() ? "" : " ").append(line);
                continue;
            }
            end(blocks, paragraph);
            if (block != null) {
                blocks.add(block);
            }
        }
        end(blocks, paragraph);
        return new HelpText(List.copyOf(blocks));
    }

    private static void end(List<Block> blocks, StringBuilder paragraph) {
        if (!paragraph.isEmpty()) {
            blocks.add(new Block(Kind.PARAGRAPH, 0, spans(paragraph.toString())));
            paragraph.setLength(0);
        }
    }

    private static @Nullable Block block(String line) {
        if (line.startsWith("## ")) {
            return new Block(Kind.HEADING, 0, spans(line.substring(3)));
        }
        if (line.startsWith("# ")) {
            return new Block(Kind.TITLE, 0, spans(line.substring(2)));
        }
        if (line.startsWith("- ")) {
            return new Block(Kind.ITEM, 0, spans(line.substring(2)));
        }
        Matcher step = STEP.matcher(line);
        return step.matches() ? new Block(Kind.STEP, Integer.parseInt(step.group(1)), spans(step.group(2))) : null;
    }

    private static List<Span> spans(String line) {
        List<Span> spans = new ArrayList<>();
        Matcher mark = INLINE.matcher(line);
        int from = 0;
        while (mark.find()) {
            plain(spans, line.substring(from, mark.start()));
            boolean key = mark.group(1) != null;
            spans.add(new Span(key ? Weight.KEY : Weight.STRONG, key ? mark.group(1) : mark.group(2)));
            from = mark.end();
        }
        plain(spans, line.substring(from));
        return List.copyOf(spans);
    }

    private static void plain(List<Span> spans, String text) {
        if (!text.isEmpty()) {
            spans.add(new Span(Weight.PLAIN, text));
        }
    }
}
