package cn.dutydesk.selfcheck.domain;

import cn.dutydesk.selfcheck.Standard;
import cn.dutydesk.selfcheck.Standard.Answers;
import cn.dutydesk.selfcheck.Standard.Area;
import cn.dutydesk.selfcheck.Standard.Evidence;
import cn.dutydesk.selfcheck.Standard.Item;
import cn.dutydesk.selfcheck.Standard.Kind;
import cn.dutydesk.selfcheck.Standard.Origin;
import cn.dutydesk.selfcheck.Standard.Question;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A checklist while it is written: what stands where, and the steps by which it is changed. Holds no rule itself. */
public final class StandardEdit {
    private Standard now;

    public StandardEdit(Standard standard) {
        now = standard;
    }

    /**
     * Where something stands.
     *
     * @param area from 0; −1 for what is said of the whole checklist
     * @param item from 0 within its area; −1 for the area's heading
     */
    public record Place(int area, int item) {
        /** What is said of the whole checklist. */
        public static final Place WHOLE = new Place(-1, -1);

        public boolean whole() {
            return area < 0;
        }

        public boolean heading() {
            return area >= 0 && item < 0;
        }
    }

    public Standard standard() {
        return now;
    }

    /** The whole, then every heading followed by its items. */
    public List<Place> places() {
        List<Place> places = new ArrayList<>(List.of(Place.WHOLE));
        for (int area = 0; area < now.areas().size(); area++) {
            for (int item = -1; item < area(area).items().size(); item++) {
                places.add(new Place(area, item));
            }
        }
        return places;
    }

    public Area area(int index) {
        return now.areas().get(index);
    }

    public Item item(Place place) {
        return area(place.area()).items().get(place.item());
    }

    /** What is said of the whole; the areas stay. */
    public void head(String name, String nameEn, String source, BigDecimal meets, BigDecimal mostly) {
        now = new Standard(now.code(), name, nameEn, source, now.scope(), meets, mostly, now.questions(), now.areas());
    }

    /** What is asked of each department. */
    public void questions(List<Question> questions) {
        now = new Standard(now.code(), now.name(), now.nameEn(), now.source(), now.scope(), now.meets(), now.mostly(),
                questions, now.areas());
    }

    /** Another name for a heading. */
    public void rename(int area, String name) {
        items(area, name, items -> items);
    }

    public void change(Place place, Item item) {
        items(place.area(), area(place.area()).name(), items -> {
            items.set(place.item(), item);
            return items;
        });
    }

    /** A new heading after the given place. */
    public Place addArea(Place after, String name) {
        List<Area> areas = new ArrayList<>(now.areas());
        int at = after.whole() ? areas.size() : after.area() + 1;
        areas.add(at, new Area(free("area-", now.areas().stream().map(Area::code).collect(Collectors.toSet())), name,
                List.of()));
        areas(areas);
        return new Place(at, -1);
    }

    /** A new item below the given place, which is not the whole: the office's own, with the next free number. */
    public Place addItem(Place after, String text) {
        Place at = new Place(after.area(), after.item() + 1);
        Item fresh = new Item(free("", now.items().stream().map(Item::code).collect(Collectors.toSet())), text,
                BigDecimal.ONE, Kind.NORMAL, Origin.OWN, "", Evidence.NONE, Answers.EACH, "", "", List.of());
        items(at.area(), area(at.area()).name(), items -> {
            items.add(at.item(), fresh);
            return items;
        });
        return at;
    }

    /** Takes an item, or a heading with all its items, away. @return what stands there or before it now */
    public Place remove(Place place) {
        if (place.heading()) {
            List<Area> areas = new ArrayList<>(now.areas());
            areas.remove(place.area());
            areas(areas);
            return place.area() == 0 ? Place.WHOLE : new Place(place.area() - 1, -1);
        }
        items(place.area(), area(place.area()).name(), items -> {
            items.remove(place.item());
            return items;
        });
        return new Place(place.area(), Math.min(place.item(), area(place.area()).items().size() - 1));
    }

    /** @return whether there is somewhere to move to */
    public boolean moves(Place place, int by) {
        if (place.whole()) {
            return false;
        }
        if (place.heading()) {
            return inside(place.area() + by);
        }
        int to = place.item() + by;
        return to >= 0 && to < area(place.area()).items().size() || inside(place.area() + by);
    }

    private boolean inside(int area) {
        return area >= 0 && area < now.areas().size();
    }

    /**
     * Moves a heading with its items, or an item, also into the area before or after.
     *
     * @param by −1 up, 1 down
     * @return where it stands then
     */
    public Place move(Place place, int by) {
        if (place.heading()) {
            List<Area> areas = new ArrayList<>(now.areas());
            areas.add(place.area() + by, areas.remove(place.area()));
            areas(areas);
            return new Place(place.area() + by, -1);
        }
        Item moved = item(place);
        remove(place);
        int to = place.item() + by;
        boolean here = to >= 0 && to <= area(place.area()).items().size();
        int area = here ? place.area() : place.area() + by;
        int index = here ? to : by < 0 ? area(area).items().size() : 0;
        items(area, area(area).name(), items -> {
            items.add(index, moved);
            return items;
        });
        return new Place(area, index);
    }

    private void items(int at, String name, UnaryOperator<List<Item>> change) {
        List<Area> areas = new ArrayList<>(now.areas());
        areas.set(at, new Area(area(at).code(), name, change.apply(new ArrayList<>(area(at).items()))));
        areas(areas);
    }

    private void areas(List<Area> areas) {
        now = new Standard(now.code(), now.name(), now.nameEn(), now.source(), now.scope(), now.meets(), now.mostly(),
                now.questions(), areas);
    }

    /** The first number from 1 that no other has. */
    private static String free(String before, Set<String> taken) {
        int number = taken.size() + 1;
        while (taken.contains(before + number)) {
            number++;
        }
        return before + number;
    }
}
