/// How the kernel names itself to clients.
public struct KernelImplementation: Sendable {
    public var name: String
    public var version: String
    /// What a console shows at its start.
    public var banner: String
    /// The version of Swift whose language cells are written in.
    public var languageVersion: String
    public var helpLinks: [(text: String, url: String)]

    public init(name: String, version: String, banner: String, languageVersion: String = "6", helpLinks: [(text: String, url: String)] = []) {
        self.name = name
        self.version = version
        self.banner = banner
        self.languageVersion = languageVersion
        self.helpLinks = helpLinks
    }

    /// The content of `kernel_info_reply`. Optional features are listed only when they are there; debugging is not.
    var kernelInfo: JSONValue {
        [
            "status": "ok", "protocol_version": .string(WireFormat.protocolVersion), "implementation": .string(name),
            "implementation_version": .string(version),
            "language_info": [
                "name": "swift", "version": .string(languageVersion), "mimetype": "text/x-swift", "file_extension": ".swift", "pygments_lexer": "swift",
                "codemirror_mode": "swift", "nbconvert_exporter": "script",
            ],
            "banner": .string(banner), "debugger": false, "supported_features": [],
            "help_links": .array(helpLinks.map { ["text": .string($0.text), "url": .string($0.url)] }),
        ]
    }
}
