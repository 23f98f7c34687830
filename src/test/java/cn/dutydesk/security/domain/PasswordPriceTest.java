package cn.dutydesk.security.domain;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class PasswordPriceTest {
    @Test
    void theSmallestSettingOfOwaspIsKept() {
        assertThat(PasswordHash.MEMORY_KIB).isGreaterThanOrEqualTo(19 * 1024);
        assertThat(PasswordHash.PASSES).isGreaterThanOrEqualTo(2);
    }

    @Test
    void onlyTestsChangeThePrice() {
        JavaClasses program = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("cn.dutydesk.security", "cn.dutydesk.vault");
        noClasses().should().callMethodWhere(com.tngtech.archunit.base.DescribedPredicate.describe("a price is set",
                call -> call.getTarget().getName().equals("price"))).check(program);
    }
}
