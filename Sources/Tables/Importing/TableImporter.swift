import Exact
import Indicators
import Markup
public import Model
import Rules
import Settings

/// Makes a pack of the table of indicators officials have.
public enum TableImporter {
    /// The pack that `file` comes to.
    ///
    /// - Throws: why there is no table of indicators in it.
    public static func read(
        _ file: TableFile, options: ImportOptions, features: PackFeatures
    ) throws(RejectedInput) -> PackImport {
        let table = try TableReader.read(file, named: options.sheet)
        let tree = tree(of: table)
        let weights = TreeWeights(
            tree, of: table, choice: options.sums, total: options.total,
            keepsMisfits: features.misfit)
        var drafting = PackDrafting(
            table: damaged(file, table), tree: weights.tree, options: options, features: features)
        return drafting.make()
    }

    private static func tree(of table: IndicatorTable) -> DraftTree {
        if let parts = BaseTable.parts(table) {
            var tree = ChargeTable.whole(TreeBuilder(parts.charges).tree, worth: parts.base)
            tree.bonus = TreeBuilder(parts.gains).tree.items
            return tree
        }
        guard let charges = ChargeTable.standards(table) else { return TreeBuilder(table).tree }
        return ChargeTable.whole(TreeBuilder(charges).tree)
    }

    /// The table, with a warning where the workbook carries files that are not whole.
    private static func damaged(_ file: TableFile, _ table: IndicatorTable) -> IndicatorTable {
        guard let workbook = file.workbook, CarriedFiles.read(workbook) != nil else {
            return table
        }
        var table = table
        table.notices.insert(
            Notice(.warning, at: Place(file: file.file), ExportWording.damaged), at: 0)
        return table
    }

    /// What an exported workbook comes to: the files it carries, with what a person changed in the
    /// visible sheets; `nil` for any other file, or where the carried files are damaged.
    ///
    /// - Throws: when the carried `pack.yaml` cannot be read.
    public static func carried(
        _ file: TableFile, options: ImportOptions
    ) throws(RejectedInput) -> PackImport? {
        guard let workbook = file.workbook, let carried = CarriedFiles.read(workbook),
            carried.isWhole
        else { return nil }
        var reader = try PackWorkbookReader(
            carried.files, file: file.file, grids: file.grids)
        return reader.read(id: options.id)
    }

    /// The id of the pack that an exported workbook carries; `nil` for any other file.
    public static func carriedID(_ file: TableFile) -> String? {
        guard let workbook = file.workbook, let carried = CarriedFiles.read(workbook),
            carried.isWhole
        else { return nil }
        return try? PackFiles(carried.files, shown: file.file).setting["pack"]?.scalar
    }
}
