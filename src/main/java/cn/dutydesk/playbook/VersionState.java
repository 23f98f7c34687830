package cn.dutydesk.playbook;

/** How far a version of a playbook is. */
public enum VersionState {
    /** 草稿: may be changed, discarded, reviewed. */
    DRAFT,
    /** 已审核: somebody other than the author has looked it over. */
    REVIEWED,
    /** 已发布: runs begin with it; it never changes again. */
    PUBLISHED,
    /** 已停用: runs that began with it go on with it; none begins. */
    RETIRED;

    /** Whether the text may not change any more. */
    public boolean frozen() {
        return this == PUBLISHED || this == RETIRED;
    }
}
