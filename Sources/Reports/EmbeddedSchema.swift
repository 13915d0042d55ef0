/// The schemas compiled into this module, byte for byte the files under `Reports/schema`.
public enum EmbeddedSchema {
    /// `report.xsd`: the record of a round.
    public static var report: [UInt8] { PackageResources.report_xsd }

    /// `report.schema.json`: the same record as JSON.
    public static var reportJSON: [UInt8] { PackageResources.report_schema_json }
}
