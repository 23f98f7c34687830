package cn.dutydesk.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FaultCodeTest {
    private static final String SIGNS = "34679ACEFHJKMPRTWXY";

    @Test
    void noSignLooksLikeAnother() {
        assertThat(FaultCode.of("data.damaged")).matches("E-[" + SIGNS + "]{5}");
        assertThat(FaultCode.of(new IllegalStateException())).matches("E-[" + SIGNS + "]{5}");
    }

    @Test
    void aCodeIsReadHoweverItWasTakenDown() {
        String code = FaultCode.of("data.damaged");
        String signs = code.substring(2);
        assertThat(FaultCode.read(code)).contains(code);
        assertThat(FaultCode.read("  e " + signs.toLowerCase(java.util.Locale.ROOT))).contains(code);
        assertThat(FaultCode.read(signs)).contains(code);
        assertThat(FaultCode.read("E－" + signs)).isEmpty();
        assertThat(FaultCode.read("")).isEmpty();
    }

    @Test
    void everySingleSignMisheardAndEveryTwoExchangedAreNoticed() {
        String signs = FaultCode.of("data.full").substring(2);
        for (int at = 0; at < signs.length(); at++) {
            for (char other : SIGNS.toCharArray()) {
                if (other != signs.charAt(at)) {
                    assertThat(FaultCode.read(signs.substring(0, at) + other + signs.substring(at + 1))).isEmpty();
                }
            }
            if (at > 0 && signs.charAt(at) != signs.charAt(at - 1)) {
                assertThat(FaultCode.read(signs.substring(0, at - 1) + signs.charAt(at) + signs.charAt(at - 1)
                        + signs.substring(at + 1))).isEmpty();
            }
        }
    }
}
