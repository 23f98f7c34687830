package cn.dutydesk.register.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.register.Grade;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClassifiedTest {
    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"秘密", "机密", "绝密", " 机　密 ", "秘密★1年", "秘 密 ★ １ 年", "機密", "絕密★長期", "【绝密】", "秘密级", "机\u200B密",
            "秘密件", "内部、秘密"})
    void noGradeOfStateSecretIsTaken(String typed) {
        assertThat(Classified.secret(typed)).isTrue();
        refused("register.refused.classified", () -> Classified.grade(typed));
    }

    @ParameterizedTest
    @CsvSource({"'', NONE", "无, NONE", "' 无 ', NONE", "无密级, NONE", "非密, NONE", "公开, NONE", "内部, INTERNAL",
            "内部事项 注意保管, INTERNAL",
            "内　部, INTERNAL", "工作秘密, INTERNAL"})
    void openAndInternalOnesAre(String typed, Grade grade) {
        assertThat(Classified.secret(typed)).isFalse();
        assertThat(Classified.grade(typed)).isEqualTo(grade);
    }

    @ParameterizedTest
    @ValueSource(strings = {"特急", "一级", "密"})
    void anythingElseIsAskedAgain(String typed) {
        refused("register.refused.grade", () -> Classified.grade(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"关于做好某项工作的通知（机密）", "【秘密】关于……的函", "秘密★1年 关于……的通知", "机 密 ★ ６ 个月", "（ 绝　密 ）关于", "密级：秘密",
            "密 级 为 机密", "〔機密〕关于"})
    void markedWordsAreRefusedWhereverTheyStand(String words) {
        assertThat(Classified.found(words)).isNotEmpty();
        refused("register.refused.marked", () -> Classified.clean(words, 300));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"关于开展保密教育月活动的通知", "保守国家秘密法实施条例宣传方案", "关于商业秘密保护的复函", "国密局函〔2026〕3 号", "关于规范绝密、机密、秘密文件管理的培训通知",
                    "工作秘密管理办法", "市密码管理局来函"})
    void wordsThatOnlySpeakOfSecretsPass(String words) {
        assertThat(Classified.clean(words, 300)).isEqualTo(words);
    }
}
