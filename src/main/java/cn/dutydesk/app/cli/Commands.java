package cn.dutydesk.app.cli;

import picocli.CommandLine;

/** The list of commands. */
final class Commands {
    private Commands() {
    }

    static void add(CommandLine line, Cli cli) {
        line.addSubcommand("init", new InitCommand(cli));
        line.addSubcommand("tour", new TourCommand(cli));
        line.addSubcommand("doctor", new DoctorCommand(cli));
        line.addSubcommand("support-bundle", new SupportCommand(cli));
        line.addSubcommand("settings", new CommandLine(new SettingsCommands())
                .addSubcommand(new SettingsCommands.Show(cli)).addSubcommand(new SettingsCommands.Look(cli)));
        line.addSubcommand("scan", new ScanCommand(cli));
        line.addSubcommand("backup", new CommandLine(new BackupCommands(cli))
                .addSubcommand("verify", new BackupCommands.Verify(cli)));
        line.addSubcommand("data", new CommandLine(new DataCommands()).addSubcommand(new DataCommands.Encrypt(cli)));
        line.addSubcommand("restore", new BackupCommands.Bring(cli));
        line.addSubcommand("audit", new CommandLine(new AuditCommands()).addSubcommand(new AuditCommands.Verify(cli))
                .addSubcommand(new AuditCommands.Make(cli)).addSubcommand(new AuditCommands.Write(cli))
                .addSubcommand(new AuditExport(cli)));
        line.addSubcommand("calendar",
                new CommandLine(new CalendarCommands()).addSubcommand(new CalendarCommands.Show(cli))
                        .addSubcommand(new CalendarCommands.Import(cli)));
        line.addSubcommand("roster", new CommandLine(new RosterCommands())
                .addSubcommand(new RosterCommands.Import(cli)).addSubcommand(new RosterCommands.Generate(cli))
                .addSubcommand(new RosterCommands.Publish(cli)).addSubcommand(new RosterExport(cli))
                .addSubcommand(new RosterHours(cli)).addSubcommand(new RosterSolve(cli)));
        line.addSubcommand("duty", new CommandLine(new DutyCommands()).addSubcommand(new DutyCommands.At(cli))
                .addSubcommand(new DutyEvaluation(cli)));
        line.addSubcommand("drill", new DrillCommand(cli));
        line.addSubcommand("log", new CommandLine(new LogCommands()).addSubcommand(new LogCommands.Append(cli))
                .addSubcommand(new LogCommands.Show(cli)).addSubcommand(new LogCommands.Search(cli))
                .addSubcommand(new LogExport(cli)));
        line.addSubcommand("register",
                new CommandLine(new RegisterCommands()).addSubcommand(new RegisterCommands.Export(cli)));
        line.addSubcommand("incident",
                new CommandLine(new IncidentCommands()).addSubcommand(new IncidentCommands.Report(cli)));
        line.addSubcommand("selfcheck",
                new CommandLine(new SelfCheckCommands()).addSubcommand(new SelfCheckCommands.Export(cli)));
        line.addSubcommand("playbook", new CommandLine(new PlaybookCommands())
                .addSubcommand(new PlaybookCommands.Show(cli)).addSubcommand(new PlaybookCommands.One(cli))
                .addSubcommand(new PlaybookCommands.Check(cli)).addSubcommand(new PlaybookCommands.Import(cli))
                .addSubcommand(new PlaybookCommands.Export(cli)));
        line.addSubcommand("people", new CommandLine(new PeopleCommands())
                .addSubcommand(new PeopleCommands.Import(cli)).addSubcommand(new PeopleCommands.Show(cli)));
        line.addSubcommand("account",
                new CommandLine(new AccountCommands()).addSubcommand(new AccountCommands.Reset(cli))
                        .addSubcommand(new AccountCommands.Renew(cli)));
    }
}
