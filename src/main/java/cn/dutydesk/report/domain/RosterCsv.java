package cn.dutydesk.report.domain;

import cn.dutydesk.calendar.Day;
import cn.dutydesk.core.Texts;
import cn.dutydesk.roster.PostCard;
import cn.dutydesk.roster.RosterSheet;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A month as a plain table for other programs: one line a day, a column for each post of the board. */
public final class RosterCsv {
    private RosterCsv() {
    }

    public static String of(RosterSheet sheet, Office office) {
        Texts texts = office.texts();
        StringWriter text = new StringWriter();
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.EXCEL)) {
            List<String> headings = new ArrayList<>(List.of(texts.of("report.column.date"),
                    texts.of("report.column.weekday")));
            sheet.board().posts().stream().map(PostCard::name).forEach(headings::add);
            headings.add(texts.of("report.column.remarks"));
            csv.printRecord(headings);
            LocalDate first = sheet.month().atDay(1);
            for (LocalDate date : first.datesUntil(first.plusMonths(1)).toList()) {
                Day day = Objects.requireNonNull(office.days().get(date));
                List<String> line = new ArrayList<>(List.of(date.toString(), texts.weekday(date)));
                sheet.board().posts().forEach(post -> line.add(String.join("、", sheet.duties().stream()
                        .filter(duty -> duty.seat().day().equals(date) && duty.seat().postId() == post.id())
                        .map(duty -> office.name(duty.personId())).toList())));
                line.add(Joined.by(" ", day.name(), day.keyPeriod()));
                csv.printRecord(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
