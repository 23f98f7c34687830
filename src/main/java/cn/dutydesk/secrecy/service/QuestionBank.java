package cn.dutydesk.secrecy.service;

import cn.dutydesk.secrecy.QuestionKind;
import cn.dutydesk.secrecy.domain.QuestionDraft;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The questions that come with the program, written from the law; each names its source. */
final class QuestionBank {
    private static final String FILE = "/selfcheck/questions.txt";
    private static final int FIELDS = 6;

    private QuestionBank() {
    }

    /** In the order of the file: code, kind, question, choices parted by a bar, answer, source; parted by tabs. */
    static List<QuestionDraft> read() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                QuestionBank.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
            return in.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(QuestionBank::draft)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static QuestionDraft draft(String line) {
        String[] fields = line.split("\t", -1);
        if (fields.length != FIELDS) {
            throw new IllegalStateException("not six fields: " + line);
        }
        return new QuestionDraft(fields[0], QuestionKind.valueOf(fields[1]), fields[2],
                fields[3].isEmpty() ? List.of() : List.of(fields[3].split("\\|")), fields[4], fields[5]);
    }
}
