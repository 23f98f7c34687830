package cn.dutydesk.roster.domain.printed;

import cn.dutydesk.roster.BoardCard;
import cn.dutydesk.roster.PostCard;
import cn.dutydesk.sheet.Cells;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Finds the posts a printed heading speaks of: on the board that was named first, then on the others. */
final class PostColumns {
    /** Posts of one board that share a column; names in a cell go to them in order. */
    record Target(BoardCard board, List<PostCard> posts) {
        String names() {
            return String.join("、", posts.stream().map(PostCard::name).toList());
        }
    }

    private static final Set<String> DATE = Set.of("日期", "值班日期", "时间", "值班时间", "日期时间");
    private static final List<String> NO_POST = List.of("日期", "时间", "星期", "电话", "手机", "号码", "备注", "说明", "序号", "农历",
            "节日", "职务", "签名", "签到");

    private final List<BoardCard> boards;

    /** @param boards in the order in which they are asked */
    PostColumns(List<BoardCard> boards) {
        this.boards = boards;
    }

    static String heading(String cell) {
        return Cells.squeeze(Cells.narrow(cell)).replaceAll("[(（].*?[)）]", "");
    }

    static boolean date(String cell) {
        return DATE.contains(heading(cell));
    }

    static boolean weekday(String cell) {
        return heading(cell).startsWith("星期") || heading(cell).equals("周");
    }

    Optional<Target> target(String cell) {
        String heading = heading(cell);
        if (heading.isEmpty() || heading.length() > 16 || NO_POST.stream().anyMatch(heading::contains)) {
            return Optional.empty();
        }
        return boards.stream().map(board -> new Target(board, posts(board, heading)))
                .filter(target -> !target.posts().isEmpty()).findFirst();
    }

    private static List<PostCard> posts(BoardCard board, String heading) {
        List<PostCard> posts = new ArrayList<>(board.posts());
        posts.sort(Comparator.comparingInt(PostCard::order));
        for (Predicate<String> fits : fits(heading)) {
            List<PostCard> found = posts.stream().filter(post -> fits.test(heading(post.name()))).toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** From the surest to the loosest. 值班人员 stands for all 值班员 posts of a board, 主班 before 副班. */
    private static List<Predicate<String>> fits(String heading) {
        List<Predicate<String>> fits = new ArrayList<>();
        fits.add(heading::equals);
        for (String word : List.of("驾驶", "备勤", "带班", "主班", "副班")) {
            if (heading.contains(word) || word.equals("驾驶") && heading.contains("司机")
                    || word.equals("备勤") && heading.contains("备班")
                    || word.equals("带班") && heading.endsWith("领导")) {
                fits.add(post -> post.contains(word));
                return fits;
            }
        }
        if (Set.of("值班", "值班人员", "值班员", "值班干部", "值班人").contains(heading)) {
            fits.add(post -> post.startsWith("值班员"));
            fits.add(post -> post.startsWith("值班"));
        } else if (heading.length() > 1) {
            fits.add(post -> post.contains(heading) || heading.contains(post));
        }
        return fits;
    }
}
