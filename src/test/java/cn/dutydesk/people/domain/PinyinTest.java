package cn.dutydesk.people.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {
    @ParameterizedTest
    @CsvSource({"曾强,zengqiang", "单红,shan", "仇小雨,qiuxy", "解明,xiem", "查志,zha", "朴英,piaoying", "区伟,ou", "盖文,ge",
            "华山,hua", "任国洋,renguoyang", "尉敏,yu", "翟兰,zhailan", "孔䶮,kongyan", "尉迟恭,yuchigong", "吕云,lvyun",
            "王𬭎,wanghong", "江红秀,jhx", "金䶮,jy", "张三丰,zhsf"})
    void spellsNamesAsTheyAreSpoken(String name, String letters) {
        assertThat(Pinyin.spells(letters, Pinyin.readings(name), 0, false)).isTrue();
    }

    @Test
    void doesNotFindWhatIsNotSpelled() {
        assertThat(Pinyin.spells("zq", Pinyin.readings("江红秀"), 0, false)).isFalse();
        assertThat(Pinyin.spells("zengqiangx", Pinyin.readings("曾强"), 0, false)).isFalse();
        assertThat(Pinyin.readings("尉迟恭").getFirst().getFirst()).isEqualTo("yu");
        assertThat(Pinyin.readings("乐平").getFirst().getFirst()).isEqualTo("yue");
    }
}
