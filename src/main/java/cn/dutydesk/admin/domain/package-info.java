/** What the administrators' own work leaves behind. */
package cn.dutydesk.admin.domain;
