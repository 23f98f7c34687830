package cn.dutydesk.secrecy.domain;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Worded;
import cn.dutydesk.secrecy.QuestionKind;
import cn.dutydesk.sheet.Grid;
import cn.dutydesk.sheet.Header;
import cn.dutydesk.sheet.Workbooks;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Questions as offices keep them in a workbook: one a row, each choice in a column of its own. */
public final class QuestionSheet {
    private enum Field { CODE, KIND, TEXT, CHOICE, ANSWER, SOURCE }

    private static final Map<Field, List<String>> WORDS = words();

    private QuestionSheet() {
    }

    private static Map<Field, List<String>> words() {
        Map<Field, List<String>> words = new EnumMap<>(Field.class);
        words.put(Field.CODE, List.of("编号", "题号", "序号", "code"));
        words.put(Field.KIND, List.of("题型", "类型", "kind"));
        words.put(Field.TEXT, List.of("题干", "题目", "试题", "question"));
        words.put(Field.ANSWER, List.of("答案", "正确答案", "answer"));
        words.put(Field.SOURCE, List.of("依据", "来源", "source"));
        words.put(Field.CHOICE, List.of("A", "B", "C", "D", "E", "F", "G", "H", "选项", "choice"));
        return words;
    }

    /** @throws Refusal naming the file and row, when there is no heading or a row is no question */
    public static List<QuestionDraft> read(Path file) {
        Grid grid = Workbooks.read(file).getFirst();
        Header<Field> header = Header.find(grid, WORDS, Field.TEXT)
                .orElseThrow(() -> new Refusal("training.refused.no-heading", grid.file()));
        List<QuestionDraft> drafts = new ArrayList<>();
        for (int row = header.row() + 1; row < grid.height(); row++) {
            String text = cell(grid, header, row, Field.TEXT);
            if (!text.isEmpty()) {
                int at = row;
                List<String> choices = header.columnsOf(Field.CHOICE).stream().map(column -> grid.text(at, column))
                        .filter(choice -> !choice.isEmpty()).toList();
                String code = cell(grid, header, row, Field.CODE);
                try {
                    drafts.add(new QuestionDraft(code.isEmpty() ? "Q" + Grid.rowNumber(row) : code,
                            kind(cell(grid, header, row, Field.KIND), choices, cell(grid, header, row, Field.ANSWER)),
                            text, choices, cell(grid, header, row, Field.ANSWER), cell(grid, header, row, Field.SOURCE))
                            .checked());
                } catch (Refusal refusal) {
                    throw new Refusal("training.refused.row", grid.file(), Grid.rowNumber(row),
                            (Worded) refusal::words);
                }
            }
        }
        if (drafts.isEmpty()) {
            throw new Refusal("training.refused.no-rows", grid.file());
        }
        return drafts;
    }

    private static QuestionKind kind(String word, List<String> choices, String answer) {
        if (word.contains("判断") || word.isEmpty() && choices.isEmpty()) {
            return QuestionKind.JUDGE;
        }
        return word.contains("多") || word.isEmpty() && QuestionDraft.letters(answer).length() > 1
                ? QuestionKind.MULTIPLE : QuestionKind.SINGLE;
    }

    private static String cell(Grid grid, Header<Field> header, int row, Field field) {
        List<Integer> columns = header.columnsOf(field);
        return columns.isEmpty() ? "" : grid.text(row, columns.getFirst());
    }
}
