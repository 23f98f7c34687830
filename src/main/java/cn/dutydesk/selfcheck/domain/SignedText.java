package cn.dutydesk.selfcheck.domain;

import cn.dutydesk.data.Row;
import cn.dutydesk.selfcheck.CheckText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The whole text of a signed self-check, and its result once more for whoever needs no answers. Never changed. */
@Entity
@Immutable
@Table(name = "selfcheck_text")
public class SignedText extends Row {
    @Column(nullable = false, unique = true)
    private long campaignId;
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    @Column(nullable = false)
    private String body;
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    @Column(nullable = false)
    private String result;

    protected SignedText() {
    }

    public SignedText(long campaignId, CheckText text) {
        this.campaignId = campaignId;
        body = FrozenText.write(text);
        result = FrozenText.write(text.result());
    }

    public String body() {
        return body;
    }

    public CheckText text() {
        return FrozenText.read(body, CheckText.class);
    }

    /** Whether the result beside the text is the one in it. */
    public boolean agrees() {
        return FrozenText.write(text().result()).equals(result);
    }
}
