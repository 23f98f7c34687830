/** The administrators' use cases that belong to no other room: reading the record, changing the office's values. */
package cn.dutydesk.admin.service;
