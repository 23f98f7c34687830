package cn.dutydesk.incident.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.incident.NoteKind;
import cn.dutydesk.incident.domain.CourseChain.Link;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CourseChainTest {
    private static final long ID = 7;

    private record Course(List<Link> links, int length, String head) {
        boolean whole() {
            return CourseChain.verify(ID, links, length, head).whole();
        }

        Course with(List<Link> others) {
            return new Course(others, length, head);
        }
    }

    @Provide
    Arbitrary<Course> courses() {
        Arbitrary<Link> link = Combinators.combine(Arbitraries.of(NoteKind.values()),
                Arbitraries.longs().between(0, 2_000_000_000_000L), Arbitraries.longs().between(0, 9_999_999),
                Arbitraries.strings().withChars("进展无人伤ab1，\n").ofMinLength(1).ofMaxLength(12),
                Arbitraries.of("", "李晓雨", "值班席"))
                .as((kind, at, later, words, author) -> new Link(0, kind, Instant.ofEpochMilli(at),
                        Instant.ofEpochMilli(at + later), words, author, ""));
        return Combinators.combine(link.list().ofMinSize(1).ofMaxSize(8), Arbitraries.integers().between(0, 3))
                .as(CourseChainTest::chain);
    }

    /** @param older how many of the lines are from before there was a chain */
    private static Course chain(List<Link> lines, int older) {
        int before = Math.min(older, lines.size() - 1);
        List<Link> links = new ArrayList<>(lines.subList(0, before));
        String head = CourseChain.start(ID, links);
        for (int i = before; i < lines.size(); i++) {
            Link line = at(lines.get(i), i - before + 1, "");
            head = CourseChain.hash(head, line);
            links.add(at(line, line.place(), head));
        }
        return new Course(links, lines.size() - before, head);
    }

    private static Link at(Link link, int place, String hash) {
        return new Link(place, link.kind(), link.happenedAt(), link.writtenAt(), link.content(), link.author(), hash);
    }

    @Property(tries = 300)
    void whatWasWrittenIsWhole(@ForAll("courses") Course course) {
        assertThat(course.whole()).isTrue();
    }

    @Property(tries = 300)
    void anAlteredLineIsFound(@ForAll("courses") Course course, @ForAll @IntRange(min = 0, max = 7) int which,
            @ForAll @IntRange(min = 0, max = 4) int what) {
        int i = which % course.links().size();
        Link old = course.links().get(i);
        List<Link> links = new ArrayList<>(course.links());
        links.set(i, switch (what) {
            case 0 -> new Link(old.place(), old.kind(), old.happenedAt().plusMillis(1), old.writtenAt(), old.content(),
                    old.author(), old.hash());
            case 1 -> new Link(old.place(), old.kind(), old.happenedAt(), old.writtenAt().minusMillis(1), old.content(),
                    old.author(), old.hash());
            case 2 -> new Link(old.place(), old.kind(), old.happenedAt(), old.writtenAt(), old.content() + "。",
                    old.author(), old.hash());
            case 3 -> new Link(old.place(), old.kind(), old.happenedAt(), old.writtenAt(), old.content(),
                    old.author() + "某", old.hash());
            default -> new Link(old.place(), old.kind() == NoteKind.PROGRESS ? NoteKind.CLOSED : NoteKind.PROGRESS,
                    old.happenedAt(), old.writtenAt(), old.content(), old.author(), old.hash());
        });
        assertThat(course.with(links).whole()).isFalse();
    }

    @Property(tries = 300)
    void twoLinesThatChangedPlacesAreFound(@ForAll("courses") Course course,
            @ForAll @IntRange(min = 0, max = 7) int one, @ForAll @IntRange(min = 0, max = 7) int other) {
        int i = one % course.links().size();
        int j = other % course.links().size();
        Link first = course.links().get(i);
        Link second = course.links().get(j);
        Assume.that(!at(first, 0, "").equals(at(second, 0, "")));
        List<Link> swapped = new ArrayList<>(course.links());
        Collections.swap(swapped, i, j);
        // Which older line stands before which chained one says nothing: the store gives the older ones first.
        assertThat(first.place() * second.place() > 0 && course.with(swapped).whole()).isFalse();
        List<Link> renumbered = new ArrayList<>(course.links());
        renumbered.set(i, at(second, first.place(), first.hash()));
        renumbered.set(j, at(first, second.place(), second.hash()));
        assertThat(course.with(renumbered).whole()).isFalse();
    }

    @Property(tries = 300)
    void aMissingLineIsFoundAlsoTheLast(@ForAll("courses") Course course,
            @ForAll @IntRange(min = 0, max = 7) int which) {
        List<Link> links = new ArrayList<>(course.links());
        links.remove(which % links.size());
        assertThat(course.with(links).whole()).isFalse();
    }

    @Property(tries = 100)
    void aCourseOfAnotherIncidentIsNotThisOne(@ForAll("courses") Course course) {
        assertThat(CourseChain.verify(ID + 1, course.links(), course.length(), course.head()).whole()).isFalse();
    }
}
