package cn.dutydesk.selfcheck;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for what in a year.
 *
 * @param posts in their order; empty when the year was not begun
 * @param next  whether the year after it was begun already
 */
public record ResponsibilityYear(int year, List<Post> posts, boolean next) {
    public ResponsibilityYear {
        posts = List.copyOf(posts);
    }

    /** A post and what it answers for. */
    public record Post(long id, String name, String words, List<Letter> letters) {
        public Post {
            letters = List.copyOf(letters);
        }

        public long signed() {
            return letters.stream().filter(letter -> letter.signedAt() != null).count();
        }
    }

    /**
     * The letter of one person.
     *
     * @param content what was signed, frozen; empty before
     * @param intact  whether it stands as it was signed
     */
    public record Letter(long id, long postId, String post, long personId, String person, String department,
            @Nullable Instant signedAt, String content, String hash, boolean intact) {
    }

    public int total() {
        return posts.stream().mapToInt(post -> post.letters().size()).sum();
    }

    public int signed() {
        return (int) posts.stream().mapToLong(Post::signed).sum();
    }
}
