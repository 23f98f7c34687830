/** Reading old rosters as they were printed. Pure: grids, boards and people in, duties and remarks out. */
package cn.dutydesk.roster.domain.printed;
