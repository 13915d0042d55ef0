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
        let weights = TreeWeights(
            TreeBuilder(table).tree, of: table, choice: options.sums, total: options.total,
            keepsMisfits: features.misfit)
        var drafting = PackDrafting(
            table: table, tree: weights.tree, options: options, features: features)
        return drafting.make()
    }
}
