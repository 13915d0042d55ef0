/// Runs folders of the suite, as many at once as there are processors.
enum SuiteRunner {
    /// The outcomes in the order of the folders, files and tests.
    static func run(_ folders: [SuiteFolder]) async -> [TestOutcome] {
        await withTaskGroup(of: (Int, [TestOutcome]).self) { group in
            for (number, folder) in folders.enumerated() {
                group.addTask { (number, FolderRunner(folder).run()) }
            }
            var outcomes = [[TestOutcome]](repeating: [], count: folders.count)
            for await (number, result) in group { outcomes[number] = result }
            return outcomes.flatMap { $0 }
        }
    }
}
