package cn.dutydesk.secrecy;

/** How close a post is to secrets (保守国家秘密法, art. 43): 核心, 重要, 一般. */
public enum ClearanceGrade {
    CORE, IMPORTANT, GENERAL
}
