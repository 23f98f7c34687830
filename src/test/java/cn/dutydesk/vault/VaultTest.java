package cn.dutydesk.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.core.Refusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {
    private static final char[] OLD = "Zhiban-2026".toCharArray();
    private static final char[] NEW = "Zhiban-2027".toCharArray();
    private static final char[] RECOVERY = "ABCDE-23456-FGHJK-789AB-CDEFG-HJKLM".toCharArray();

    @TempDir
    private Path home;
    private Vault vault;
    private String password;

    @BeforeEach
    void make() {
        vault = Vault.create(home);
        vault.begin();
        give("李晓雨", OLD);
        Vault.Key recovery = vault.cutRecovery(RECOVERY);
        recovery.add(Vault.RECOVERY);
        recovery.alone();
        vault.ready();
        password = new String(vault.filePassword());
    }

    private Vault.Key give(String user, char[] with) {
        Vault.Key key = vault.cut(with);
        key.add(user);
        return key;
    }

    private Vault open(String user, char[] with) {
        return Unlock.password(user, with).open(Keys.read(home), home);
    }

    private boolean opens(String user, char[] with) {
        try (Vault opened = open(user, with)) {
            return new String(opened.filePassword()).equals(password);
        } catch (Refusal wrong) {
            assertThat(wrong.code()).isEqualTo("vault.refused.wrong");
            return false;
        }
    }

    @Test
    void onlyTheRightNameWithTheRightPasswordOpens() {
        assertThat(opens("李晓雨", OLD)).isTrue();
        assertThat(opens("李晓雨", NEW)).isFalse();
        assertThat(opens("陈立", OLD)).isFalse();
        assertThat(opens("", RECOVERY)).as("the recovery key is nobody's password, but its slot is there").isTrue();
        assertThat(password).hasSize(64);
    }

    @Test
    void theRecoveryKeyOpensAsItIsTypedFromPaper() {
        try (Vault opened = Unlock.recovery(" abcde-23456-fghjk-789ab-cdefg-hjklm ".toCharArray())
                .open(Keys.read(home), home)) {
            assertThat(new String(opened.filePassword())).isEqualTo(password);
        }
        assertThatThrownBy(() -> Unlock.recovery("ABCDE".toCharArray()).open(Keys.read(home), home))
                .hasFieldOrPropertyWithValue("code", "vault.refused.recovery");
    }

    @Test
    void theFileTellsNeitherNamesNorPasswordsNorTheKey() throws IOException {
        String file = Files.readString(Keys.fileIn(home));
        assertThat(file).doesNotContain("李晓雨").doesNotContain(new String(OLD)).doesNotContain(password);
        assertThat(Keys.read(home).count()).isEqualTo(1);
        assertThat(Keys.read(home).recoverable()).isTrue();
    }

    @Test
    void aNewPasswordTakesTheOldOnesPlaceOnlyWhenTheAccountIsChanged() {
        Vault.Key fresh = give("李晓雨", NEW);
        assertThat(opens("李晓雨", OLD)).as("before the commit").isTrue();
        assertThat(opens("李晓雨", NEW)).as("before the commit").isTrue();
        fresh.alone();
        assertThat(opens("李晓雨", OLD)).isFalse();
        assertThat(opens("李晓雨", NEW)).isTrue();
        give("李晓雨", OLD).withdraw();
        assertThat(opens("李晓雨", OLD)).as("taken back").isFalse();
        assertThat(opens("李晓雨", NEW)).isTrue();
    }

    @Test
    void ofTwoChangesAtOnceTheLaterOneStays() {
        Vault.Key first = give("李晓雨", NEW);
        Vault.Key second = give("李晓雨", "Zhiban-2028".toCharArray());
        second.alone();
        first.alone();
        assertThat(opens("李晓雨", "Zhiban-2028".toCharArray())).isTrue();
        assertThat(Keys.read(home).count()).isEqualTo(1);
    }

    /** The program falls between writing the new slot and the commit, or between the commit and taking the old away. */
    @Test
    void theNextGoodSignInTakesAwayWhatAFallLeft() {
        for (char[] right : List.of(OLD, NEW)) {
            make();
            give("李晓雨", NEW);
            try (Vault next = open("李晓雨", right)) {
                assertThat(Keys.read(home).count()).isEqualTo(2);
                next.settling("李晓雨").accept(right);
            }
            assertThat(Keys.read(home).count()).isEqualTo(1);
            assertThat(opens("李晓雨", right)).isTrue();
        }
    }

    @Test
    void aSlotThatIsMissingIsMadeAtTheNextGoodSignIn() {
        vault.settling("陈立").accept(NEW);
        assertThat(opens("陈立", NEW)).isTrue();
        assertThat(opens("李晓雨", OLD)).isTrue();
    }

    @Test
    void whoIsClosedOrUnknownOpensNothing() {
        give("陈立", NEW).alone();
        vault.closing("李晓雨").run();
        assertThat(opens("李晓雨", OLD)).isFalse();
        vault.keepOnly(Set.of("someone else"));
        assertThat(opens("陈立", NEW)).isFalse();
        assertThat(Keys.read(home).recoverable()).isTrue();
    }

    @Test
    void changingAPasswordChangesNoKey() {
        give("李晓雨", NEW).alone();
        try (Vault opened = open("李晓雨", NEW)) {
            assertThat(new String(opened.filePassword())).isEqualTo(password);
            assertThat(opened.unseal("sign", vault.seal("sign", new byte[] {1, 2, 3}))).containsExactly(1, 2, 3);
        }
    }

    @Test
    void aSecretOpensForItsOwnPurposeOnly() {
        byte[] sealed = vault.seal("sign", new byte[] {1, 2, 3});
        assertThatThrownBy(() -> vault.unseal("mail", sealed)).isInstanceOf(Refusal.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> vault.unseal("sign", sealed)).isInstanceOf(Refusal.class);
    }

    /** Every byte of the file changed: it opens with the right key and says it was altered, or is refused in words. */
    @Test
    void aFileThatWasTamperedWithNeverGivesAWrongKeyAndIsNoticed() throws IOException {
        byte[] good = Files.readAllBytes(Keys.fileIn(home));
        Random random = new Random(8);
        for (int n = 0; n < 25; n++) {
            byte[] bad = good.clone();
            bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(7));
            try (Vault opened = Unlock.password("李晓雨", OLD).open(Keys.of(bad), home)) {
                assertThat(new String(opened.filePassword())).isEqualTo(password);
                assertThat(opened.altered() || Arrays.equals(Keys.of(bad).bytes(), good)).isTrue();
            } catch (Refusal refused) {
                assertThat(refused.code()).startsWith("vault.refused.");
            }
        }
    }

    @Test
    void slotsCannotBeGivenToSomebodyElseNorMadeCheap() {
        String file = new String(Keys.read(home).bytes(), StandardCharsets.UTF_8);
        Keys keys = Keys.read(home);
        String stolen = file.replace(keys.holder("李晓雨"), keys.holder("陈立"));
        assertThatThrownBy(() -> Unlock.password("陈立", OLD).open(Keys.of(bytes(stolen)), home))
                .isInstanceOf(Refusal.class);
        String cheap = file.replace("" + Stretch.LEAST_MEMORY, "1");
        assertThatThrownBy(() -> Keys.of(bytes(cheap))).hasFieldOrPropertyWithValue("code",
                "vault.refused.keys-damaged");
        String bomb = file.replace("" + Stretch.LEAST_MEMORY, "2000000000");
        assertThatThrownBy(() -> Keys.of(bytes(bomb))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Keys.of(new byte[Keys.MOST_BYTES + 1])).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Keys.of(bytes(""))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Keys.of(bytes("{\"version\":2}"))).hasFieldOrPropertyWithValue("code",
                "vault.refused.keys-newer");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private byte[] sealed(byte[] plain) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (OutputStream out = vault.sealing(all, bytes("label"))) {
            out.write(plain, 0, plain.length / 3);
            out.write(plain, plain.length / 3, plain.length - plain.length / 3);
        }
        return all.toByteArray();
    }

    private byte[] opened(byte[] sealed, String about) throws IOException {
        return vault.unsealing(new ByteArrayInputStream(sealed), bytes(about)).readAllBytes();
    }

    @Test
    void aStreamOfAnyLengthComesBack() throws IOException {
        Random random = new Random(1);
        for (int length : new int[] {0, 1, 255, 262_143, 262_144, 262_145, 524_288, 700_001}) {
            byte[] plain = new byte[length];
            random.nextBytes(plain);
            byte[] sealed = sealed(plain);
            assertThat(opened(sealed, "label")).isEqualTo(plain);
        }
    }

    @Test
    void aStreamThatWasChangedCutOrPutInAnotherOrderIsRefused() throws IOException {
        int piece = 262_144 + 16;
        byte[] sealed = sealed(new byte[600_000]);
        Random random = new Random(2);
        for (int n = 0; n < 40; n++) {
            byte[] bad = sealed.clone();
            bad[random.nextInt(bad.length)] ^= 1;
            assertThatThrownBy(() -> opened(bad, "label")).isInstanceOf(AlteredException.class);
        }
        for (int cut : new int[] {0, 10, 32, 40, 32 + piece, 32 + 2 * piece, sealed.length - 1}) {
            assertThatThrownBy(() -> opened(Arrays.copyOf(sealed, cut), "label")).as("cut at " + cut)
                    .isInstanceOf(AlteredException.class);
        }
        byte[] swapped = sealed.clone();
        System.arraycopy(sealed, 32, swapped, 32 + piece, piece);
        System.arraycopy(sealed, 32 + piece, swapped, 32, piece);
        assertThatThrownBy(() -> opened(swapped, "label")).isInstanceOf(AlteredException.class);
        assertThatThrownBy(() -> opened(Arrays.copyOf(sealed, sealed.length + 1), "label"))
                .isInstanceOf(AlteredException.class);
        assertThatThrownBy(() -> opened(sealed, "other label")).isInstanceOf(AlteredException.class);
        try (Vault other = Vault.create(home.resolve("other"))) {
            assertThatThrownBy(() -> other.unsealing(new ByteArrayInputStream(sealed), bytes("label")).readAllBytes())
                    .isInstanceOf(AlteredException.class);
        }
    }
}
