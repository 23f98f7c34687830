package cn.dutydesk.roster.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An instance taken apart into instances that have nothing to do with each other, such as leaders and officers: no
 * person may serve in two of them and no cost reaches from one to the other. Their best rosters together are the best
 * roster of the whole, and each is far easier to find.
 */
final class Parts {
    private final Instance whole;
    private final Map<String, String> parent = new HashMap<>();

    private Parts(Instance whole) {
        this.whole = whole;
        whole.posts().forEach(post -> parent.put(post.id(), post.id()));
    }

    /** The parts in the order of their first posts; the instance itself when it is of one piece. */
    static List<Instance> of(Instance whole) {
        Parts parts = new Parts(whole);
        parts.join();
        List<String> roots = whole.posts().stream().map(post -> parts.root(post.id())).distinct().toList();
        return roots.size() < 2 ? List.of(whole) : roots.stream().map(parts::part).toList();
    }

    private void join() {
        Map<String, String> firstOf = new HashMap<>();
        for (Instance.Person person : whole.people()) {
            List<String> posts = List.copyOf(person.posts());
            posts.forEach(post -> union(posts.getFirst(), post));
            if (!person.leader() && !posts.isEmpty() && whole.weights().pair() > 0) {
                union(firstOf.computeIfAbsent(person.department(), d -> posts.getFirst()), posts.getFirst());
            }
        }
        whole.wants().groups().forEach(group -> group.posts().forEach(post -> union(group.posts().getFirst(), post)));
        // a fixed seat may hold a person who has not the post
        Map<String, Instance.Person> byId = whole.people().stream()
                .collect(Collectors.toMap(Instance.Person::id, person -> person));
        whole.wants().fixed().forEach(place -> Objects.requireNonNull(byId.get(place.person())).posts()
                .forEach(post -> union(post, place.post())));
        // a duty before the first day asks for rest on whatever post comes next
        whole.tail().forEach(duty -> Objects.requireNonNull(byId.get(duty.person())).posts()
                .forEach(post -> union(post, duty.post())));
    }

    private String root(String post) {
        String at = post;
        String above = Objects.requireNonNull(parent.get(at));
        while (!above.equals(at)) {
            at = above;
            above = Objects.requireNonNull(parent.get(at));
        }
        return at;
    }

    private void union(String one, String other) {
        parent.put(root(other), root(one));
    }

    private Instance part(String root) {
        Set<String> posts = whole.posts().stream().map(Instance.Post::id).filter(post -> root(post).equals(root))
                .collect(Collectors.toSet());
        Set<String> people = new HashSet<>();
        whole.people().stream().filter(person -> person.posts().stream().anyMatch(posts::contains))
                .forEach(person -> people.add(person.id()));
        whole.wants().fixed().stream().filter(place -> posts.contains(place.post()))
                .forEach(place -> people.add(place.person()));
        List<Instance.Category> categories = new ArrayList<>();
        for (Instance.Category category : whole.categories()) {
            List<String> counted = category.posts().stream().filter(posts::contains).toList();
            if (!counted.isEmpty()) {
                categories.add(new Instance.Category(category.id(), counted, category.types(), category.weight()));
            }
        }
        Map<String, Map<String, Integer>> opening = categories.stream().collect(Collectors.toMap(
                Instance.Category::id, category -> of(whole.opening().getOrDefault(category.id(), Map.of()), people)));
        Map<String, Set<String>> last = whole.lastHoliday().entrySet().stream().collect(Collectors.toMap(
                Map.Entry::getKey, served -> served.getValue().stream().filter(people::contains)
                        .collect(Collectors.toSet())));
        return new Instance(whole.name(), whole.start(), whole.calendar(),
                whole.posts().stream().filter(post -> posts.contains(post.id())).toList(),
                whole.people().stream().filter(person -> people.contains(person.id())).toList(), categories, opening,
                last, whole.preferences().stream().filter(wish -> people.contains(wish.person())).toList(),
                whole.tail().stream().filter(duty -> people.contains(duty.person())
                        && posts.contains(duty.post())).toList(),
                whole.weights(), wants(posts, people));
    }

    private Instance.Wants wants(Set<String> posts, Set<String> people) {
        Instance.Wants all = whole.wants();
        return new Instance.Wants(all.seats().stream().filter(seats -> posts.contains(seats.post())).toList(),
                all.barred().stream().filter(barred -> posts.contains(barred.post())
                        && people.contains(barred.person())).toList(),
                all.fixed().stream().filter(place -> posts.contains(place.post())).toList(),
                all.groups().stream().filter(group -> group.posts().stream().anyMatch(posts::contains)).toList(),
                all.links().stream().filter(link -> posts.contains(link.post())).toList());
    }

    private static Map<String, Integer> of(Map<String, Integer> counts, Set<String> people) {
        return counts.entrySet().stream().filter(count -> people.contains(count.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
