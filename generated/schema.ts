/** Written by `npm run generate` from openapi/; edit that instead. */
export interface paths {
    "/api/v2": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Names the top-level routes, as links to start from.
         * @description Found on InfluxDB 2.9.1:
         * - `backup` of GET /api/v2 links to /api/v2/backup, where a GET gets 404; `restore` of GET /api/v2 links to /api/v2/restore, where a GET gets 404. The list of paths names what the operations begin with, not an operation.
         * - `swagger` of GET /api/v2 links to /api/v2/swagger.json, where a GET gets 404. The document comes with the user interface, which a server that was built without it does not have.
         */
        get: operations["GetRoutes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/authorizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists authorizations, by user or organization.
         * @description The list comes whole, whatever `limit` says. Where tokens are stored hashed, the default since 2.9, `token` is empty here.
         *
         * Found on InfluxDB 2.9.1:
         * - The documentation says: a token that does not exist gives an empty list; the answer has 4. The page says first that the parameter is passed over, and then what a value gives that nothing has. Only the first is so: the list comes whole, so its first item need not be the token that was looked for.
         * - token changes nothing beside orgID: with nonsense, zz-nothing the answer is the one without it. Tokens are kept as hashes, and the list has no way to look for one; it is passed over instead of refused.
         */
        get: operations["GetAuthorizations"];
        put?: never;
        /**
         * Makes an API token with the permissions given.
         * @description Keep `token` of the answer: where tokens are stored hashed, no later answer has it.
         *
         * Found on InfluxDB 2.9.1:
         * - Answers 400 to a documented value of permissions.resource.type: invalid resource type for permission: unknown resource type for permission. Flows, functions and subscriptions are resources of the cloud. This server lists none of them among its resources and gives no permission on them.
         */
        post: operations["PostAuthorizations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/authorizations/{authID}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One authorization by its id. */
        get: operations["GetAuthorizationsID"];
        put?: never;
        post?: never;
        /** Deletes an authorization; its token stops working. */
        delete: operations["DeleteAuthorizationsID"];
        options?: never;
        head?: never;
        /**
         * Switches an authorization on or off, or describes it.
         * @description Found on InfluxDB 2.9.1:
         * - Answers 500 to a body that is not JSON: unexpected EOF. The decoder's error goes out as it is; other operations say that the request was invalid.
         */
        patch: operations["PatchAuthorizationsID"];
        trace?: never;
    };
    "/api/v2/backup/kv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The key-value store as a file, for clients of 2.0.
         * @deprecated
         * @description Byte for byte the part `kv` of a metadata backup, and never compressed. It holds every organization, user and token, or the token's hash, and the size is not told before.
         */
        get: operations["GetBackupKV"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/backup/metadata": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Key-value store, SQL store and bucket manifests, as parts of one answer.
         * @description Three parts, always in this order: `kv`, a bolt file; `sql`, an SQLite file; `buckets`, JSON with a manifest of each bucket of every organization. None has a length; a part is whole if the next boundary follows. The first two hold users, tokens or their hashes, and in clear what the server signs in with elsewhere: store them as secrets. Only an operator may ask for it.
         *
         * Found on InfluxDB 2.9.1:
         * - "gzip-compression-level: none" changes the answer, but the header is not documented.
         */
        get: operations["GetBackupMetadata"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/backup/shards/{shardID}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The files of one shard as a tar archive.
         * @description Points in memory are written to a file first. The archive holds TSM files and tombstones, named `<bucket>/<retention policy>/<shard>/<file>`; without data it has no entries. The status goes out before the files are read, and an error text may stand behind the end of the archive: it is whole only if nothing but zeros follows its last entry. A shard that is being written to may be answered 500 for up to ten seconds: ask again. Ranges are not looked at.
         *
         * Found on InfluxDB 2.9.1:
         * - The documentation says: no data from before the given time; the answer has [{"name":"0c00000000000002/autogen/2001/000000001-000000001.tsm","sizeClass":"<=64KiB"}]. The time is compared with that of the files on disk, not with that of the points in them: a shard of old data that was written or compacted lately comes whole. Nothing can be told from a shard that comes empty.
         * - The content type is application/octet-stream, but text/plain when the answer is compressed. Nothing sets the type where the answer is compressed, so it is guessed from the first bytes, a file's name in the tar. The contract's type is right; a client must not look at this header.
         * - Answers 500 where `since` in the query is not valid: An internal error has occurred - check server logs; answers 500 where `shardID` is not an id: An internal error has occurred - check server logs. Errors of parsing an id or a time lose their kind on the way out.
         */
        get: operations["GetBackupShardId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/buckets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists buckets, page by page, or finds one by name or id.
         * @description A page holds 20 unless `limit` says otherwise, 100 at most. The system's own buckets are among them, so look at `type`.
         *
         * Found on InfluxDB 2.9.1:
         * - `links.self` of GET /api/v2/buckets has not name, which was asked with. The filter by name goes into the link as `bucket`, which no parameter of this operation is called.
         * - descending=true changes the answer, but the parameter is not documented. Lists that are read page by page share one reader of their query, which knows the order too. The contract names it for some of them.
         */
        get: operations["GetBuckets"];
        put?: never;
        /**
         * Makes a bucket in an organization.
         * @description Without a rule it keeps points for ever. A name that is taken is answered 422, a retention under an hour 500.
         *
         * Found on InfluxDB 2.9.1:
         * - The documentation says: a body that reads well and makes no sense; the answer has 500. A retention that is too short is the caller's mistake, and is answered as the server's own. Look at the message before trying again.
         */
        post: operations["PostBuckets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/buckets/{bucketID}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One bucket by id. */
        get: operations["GetBucketsID"];
        put?: never;
        post?: never;
        /**
         * Deletes a bucket with its data.
         * @description Found on InfluxDB 2.9.1:
         * - The documentation says: a token that lacks the permission to delete cannot; the answer has 401. A valid token without the permission is answered 401 by most operations and 403 by some, such as a write. So 401 alone does not say that a token is wrong.
         */
        delete: operations["DeleteBucketsID"];
        options?: never;
        head?: never;
        /** Renames or describes a bucket, or changes how long it keeps data. */
        patch: operations["PatchBucketsID"];
        trace?: never;
    };
    "/api/v2/buckets/{bucketID}/labels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the labels on a bucket.
         * @description Found on InfluxDB 2.9.1:
         * - GET /api/v2/buckets/{bucketID}/labels calls itself /api/v2/labels. One piece of code answers for the labels of every kind of resource and has the address of all labels in it.
         */
        get: operations["GetBucketsIDLabels"];
        put?: never;
        /**
         * Puts a label on a bucket.
         * @description Found on InfluxDB 2.9.1:
         * - Answers 400 to a body that is not JSON with 2 JSON documents in one body. After saying that the body cannot be read, the handler goes on with an empty mapping and answers a second time.
         */
        post: operations["PostBucketsIDLabels"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/buckets/{bucketID}/labels/{labelID}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes a label off a bucket. */
        delete: operations["DeleteBucketsIDLabelsID"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/buckets/{bucketID}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the members of a bucket. */
        get: operations["GetBucketsIDMembers"];
        put?: never;
        /**
         * Makes a user a member of a bucket.
         * @description Found on InfluxDB 2.9.1:
         * - Answers 500 to a body that is not JSON: unexpected EOF. The decoder's error goes out as it is; other operations say that the request was invalid.
         */
        post: operations["PostBucketsIDMembers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/buckets/{bucketID}/members/{userID}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends a membership of a bucket. */
        delete: operations["DeleteBucketsIDMembersID"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/buckets/{bucketID}/owners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the owners of a bucket. */
        get: operations["GetBucketsIDOwners"];
        put?: never;
        /**
         * Makes a user an owner of a bucket.
         * @description Found on InfluxDB 2.9.1:
         * - Answers 500 to a body that is not JSON: unexpected EOF. The decoder's error goes out as it is; other operations say that the request was invalid.
         */
        post: operations["PostBucketsIDOwners"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/buckets/{bucketID}/owners/{userID}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends an ownership of a bucket. */
        delete: operations["DeleteBucketsIDOwnersID"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the checks of an organization, page by page.
         * @description A page holds 20 unless `limit` says otherwise.
         *
         * Found on InfluxDB 2.9.1:
         * - descending=true changes the answer, but the parameter is not documented. Lists that are read page by page share one reader of their query, which knows the order too. The contract names it for some of them.
         * - Answers 200 without orgID, which is documented as required. Without an organisation these two lists hold what the token may see in all of them.
         */
        get: operations["GetChecks"];
        put?: never;
        /**
         * Makes a check: a query with thresholds, or a watch for silence, that a task runs.
         * @description `query.text` must aggregate over time windows; `taskID` of the answer names the task.
         *
         * Found on InfluxDB 2.9.1:
         * - Answers 400 to a documented value of labels: json: cannot unmarshal object into Go struct field decodeLabels.labels of type string. Read back, labels are objects, and the contract has one schema for both ways; the decoder of a new check, endpoint or rule wants a list of texts, which it then forgets. Put labels on afterwards, with the requests for that.
         * - Answers 500 to a body without `staleTime`: a panic has occurred: /api/v2/checks: runtime error: invalid memory address or nil pointer dereference. A check without a query or the time after which it forgets, and a rule without a status or a rhythm, get as far as the making of their task, which trusts what it is given.
         */
        post: operations["CreateCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/checks/{checkID}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One check by id. */
        get: operations["GetChecksID"];
        /**
         * Puts another definition in the place of a check's own.
         * @description Found on InfluxDB 2.9.1:
         * - Answers 500 to a body without `query`: An internal error has occurred - check server logs. A check without a query or the time after which it forgets, and a rule without a status or a rhythm, get as far as the making of their task, which trusts what it is given.
         */
        put: operations["PutChecksID"];
        post?: never;
        /** Deletes a check and the task behind it. */
        delete: operations["DeleteChecksID"];
        options?: never;
        head?: never;
        /** Renames or describes a check, or switches it on or off. */
        patch: operations["PatchChecksID"];
        trace?: never;
    };
    "/api/v2/checks/{checkID}/labels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the labels on a check. */
        get: operations["GetChecksIDLabels"];
        put?: never;
        /** Puts a label on a check. */
        post: operations["PostChecksIDLabels"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/checks/{checkID}/labels/{labelID}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes a label off a check. */
        delete: operations["DeleteChecksIDLabelsID"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/checks/{checkID}/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The Flux script that a check runs. */
        get: operations["GetChecksIDQuery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/config": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The configuration in force; operator only. */
        get: operations["GetConfig"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/dashboards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists dashboards, of an organization or of all that the caller may see.
         * @description Dashboards of one organization come all at once; `limit` and `offset` count only where none is named.
         *
         * Found on InfluxDB 2.9.1:
         * - The documentation says: limit is the most that comes; the answer has 2; the documentation says: offset skips so many; the answer has "0c00000000000014". Dashboards come in pages as long as no organisation is named; those of one organisation come all at once. Who counts pages has to look at how many came.
         * - Answers 200 where `sortBy` in the query is not valid. A word that names no order, or no part that could be included, is as if it were not there: the plain list or dashboard comes.
         * - `links.self` of GET /api/v2/dashboards has not orgID, which was asked with. The link is put together from some of the filters that the handler reads, and the others are missing from it.
         * - 25 of 30 items on 6 pages stand on an earlier page too. These lists come whole whatever page is asked for, and yet each answer of at least that many items leads to a next one. Who follows the links never ends: take the first answer, and no other.
         * - limit changes nothing beside orgID: with 1, 2 the answer is the one without it; offset changes nothing beside orgID: with 1, 2 the answer is the one without it. Where an organisation is named, the two numbers are held to their bounds and then left aside: all of its dashboards come at once. Over all organisations they do what they say.
         * - owner changes nothing beside orgID: with nonsense, zz-nothing the answer is the one without it. The handler reads ids and the organisation from the query, and no owner.
         */
        get: operations["GetDashboards"];
        put?: never;
        /** Makes a dashboard without cells. */
        post: operations["PostDashboards"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/dashboards/{dashboardID}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One dashboard with its cells, and with `include=properties` their views.
         * @description Found on InfluxDB 2.9.1:
         * - Answers 200 where `include` in the query is not valid. A word that names no order, or no part that could be included, is as if it were not there: the plain list or dashboard comes.
         * - Is served after DELETE /api/v2/orgs/{orgID} deleted what its `orgID` names. Deleting an organisation takes its buckets, tasks, checks, rules, mappings and authorizations with it. These kinds stay where they were, without an owner; delete them before the organisation.
         */
        get: operations["GetDashboardsID"];
        put?: never;
        post?: never;
        /** Deletes a dashboard. */
        delete: operations["DeleteDashboardsID"];
        options?: never;
        head?: never;
        /**
         * Renames or describes a dashboard.
         * @description Found on InfluxDB 2.9.1:
         * - `cells.links.self` of PATCH /api/v2/dashboards/{dashboardID} links to /api/v2/dashboards/{id}/cells/{id}, where a GET gets 405. A cell can be changed and removed under the path that it calls itself; it is read with its dashboard only.
         */
        patch: operations["PatchDashboardsID"];
        trace?: never;
    };
    "/api/v2/dashboards/{dashboardID}/cells": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Puts a list of cells in the place of all that a dashboard has.
         * @description An empty list removes every cell.
         *
         * Found on InfluxDB 2.9.1:
         * - Answers 500 to a body that is not JSON: unexpected EOF. The decoder's error goes out as it is; other operations say that the request was invalid.
         */
        put: operations["PutDashboardsIDCells"];
        /**
         * Adds a cell to a dashboard.
         * @description It has no view yet; fill it by its own operation.
         */
        post: operations["PostDashboardsIDCells"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/dashboards/{dashboardID}/cells/{cellID}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes a cell off a dashboard. */
        delete: operations["DeleteDashboardsIDCellsID"];
        options?: never;
        head?: never;
        /** Moves or resizes a cell. */
        patch: operations["PatchDashboardsIDCellsID"];
        trace?: never;
    };
    "/api/v2/dashboards/{dashboardID}/cells/{cellID}/view": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a cell shows, and how.
         * @description Found on InfluxDB 2.9.1:
         * - GET /api/v2/dashboards/{dashboardID}/cells/{cellID}/view calls itself /api/v2/dashboards/{id}/cells/{id}. A view has its cell's id and gives the cell's address, without the last segment that leads to the view.
         */
        get: operations["GetDashboardsIDCellsIDView"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes what a cell shows, its name or its properties.
         * @description Found on InfluxDB 2.9.1:
         * - Answers 500 to a body that is not JSON: unexpected EOF. The decoder's error goes out as it is; other operations say that the request was invalid.
         */
        patch: operations["PatchDashboardsIDCellsIDView"];
        trace?: never;
    };
    "/api/v2/dashboards/{dashboardID}/labels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the labels on a dashboard. */
        get: operations["GetDashboardsIDLabels"];
        put?: never;
        /**
         * Puts a label on a dashboard.
         * @description Found on InfluxDB 2.9.1:
         * - Answers 400 to a body that is not JSON with 2 JSON documents in one body. After saying that the body cannot be read, the handler goes on with an empty mapping and answers a second time.
         */
        post: operations["PostDashboardsIDLabels"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/dashboards/{dashboardID}/labels/{labelID}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes a label off a dashboard. */
        delete: operations["DeleteDashboardsIDLabelsID"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/dashboards/{dashboardID}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the members of a dashboard. */
        get: operations["GetDashboardsIDMembers"];
        put?: never;
        /**
         * Makes a user a member of a dashboard.
         * @description Found on InfluxDB 2.9.1:
         * - Answers 500 to a body that is not JSON: unexpected EOF. The decoder's error goes out as it is; other operations say that the request was invalid.
         */
        post: operations["PostDashboardsIDMembers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/dashboards/{dashboardID}/members/{userID}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends a membership of a dashboard. */
        delete: operations["DeleteDashboardsIDMembersID"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/dashboards/{dashboardID}/owners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the owners of a dashboard. */
        get: operations["GetDashboardsIDOwners"];
        put?: never;
        /**
         * Makes a user an owner of a dashboard.
         * @description Found on InfluxDB 2.9.1:
         * - Answers 500 to a body that is not JSON: unexpected EOF. The decoder's error goes out as it is; other operations say that the request was invalid.
         */
        post: operations["PostDashboardsIDOwners"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/dashboards/{dashboardID}/owners/{userID}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends an ownership of a dashboard. */
        delete: operations["DeleteDashboardsIDOwnersID"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/dbrps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists which database and retention policy of 1.x stands for which bucket.
         * @description `org` or `orgID` is needed. Buckets that are named like a database have a mapping too, which is `virtual`.
         */
        get: operations["GetDBRPs"];
        put?: never;
        /**
         * Maps a database and retention policy of 1.x to a bucket.
         * @description `org` or `orgID` is needed in the body.
         */
        post: operations["PostDBRP"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/dbrps/{dbrpID}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One mapping of a database by its id. */
        get: operations["GetDBRPsID"];
        put?: never;
        post?: never;
        /**
         * Deletes a mapping; the bucket stays.
         * @description Found on InfluxDB 2.9.1:
         * - Answers 400 without orgID, which is documented as optional: either 'org' or 'orgID' must be provided. The id of a mapping does not say whose it is; orgID or org has to stand in the query, and either will do.
         */
        delete: operations["DeleteDBRPID"];
        options?: never;
        head?: never;
        /** Changes the retention policy of a mapping, or makes it the default of its database. */
        patch: operations["PatchDBRPID"];
        trace?: never;
    };
    "/api/v2/delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Deletes the points of a time range that match a predicate.
         * @description Both ends are RFC 3339 times and both are needed; a predicate knows no OR. An empty range, and one whose end is before its start, is answered 204.
         *
         * Found on InfluxDB 2.9.1:
         * - The documentation says: an org that is not valid is refused beside a valid orgID; the answer has 204. Beside an orgID the org is not looked at, whatever it says. Who names both by mistake deletes in the organisation of the id.
         * - The documentation says: an org that is none gives 400; the answer has 404. An organisation that is not there is answered 404, as the same page has it further down.
         * - Answers 400 without bucket, which is documented as optional: Please provide either bucketID or bucket; answers 400 without org, which is documented as optional: Please provide either orgID or org. Where to delete or to ask is said by a name or by an id, and one of each two has to be there. Parameters have no way to say that.
         */
        post: operations["PostDelete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/flags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The feature flags and their values for the caller. */
        get: operations["GetFlags"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/labels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the labels of an organization.
         * @description The list comes whole; `limit`, `offset` and `after` are passed over.
         *
         * Found on InfluxDB 2.9.1:
         * - Answers 200 where `orgID` in the query is not valid. An organisation's id that cannot be read is passed over, as if none had been given.
         * - name=zz-nothing changes the answer, but the parameter is not documented. A label can be found by its name as a bucket can; only the contract does not say so.
         */
        get: operations["GetLabels"];
        put?: never;
        /**
         * Makes a label, with properties of any name.
         * @description A name that the organization has already is answered 422.
         */
        post: operations["PostLabels"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/labels/{labelID}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One label by id.
         * @description Found on InfluxDB 2.9.1:
         * - Is served after DELETE /api/v2/orgs/{orgID} deleted what its `orgID` names. Deleting an organisation takes its buckets, tasks, checks, rules, mappings and authorizations with it. These kinds stay where they were, without an owner; delete them before the organisation.
         */
        get: operations["GetLabelsID"];
        put?: never;
        post?: never;
        /** Deletes a label and takes it off everything. */
        delete: operations["DeleteLabelsID"];
        options?: never;
        head?: never;
        /**
         * Renames a label or changes its properties.
         * @description Properties that are not named stay as they are; an empty value removes one.
         *
         * Found on InfluxDB 2.9.1:
         * - Answers 500 to a body that is not JSON: unexpected EOF. The decoder's error goes out as it is; other operations say that the request was invalid.
         */
        patch: operations["PatchLabelsID"];
        trace?: never;
    };
    "/api/v2/maps/mapToken": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A token for a map service, which OSS does not serve.
         * @description Answered 404: the server has no such path.
         */
        get: operations["getMapboxToken"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The user that the credential belongs to.
         * @description Found on InfluxDB 2.9.1:
         * - The documentation says: without its capital, Token is refused; the answer has 200. The word is taken in any case by the operations of v2. Those that are v1-compatible do ask for the capital, so write it.
         */
        get: operations["GetMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Changes the password of the signed-in user.
         * @description Found on InfluxDB 2.9.1:
         * - Answers 500 with 2 JSON documents in one body. The handler answers that it cannot read a user and a password from the request and goes on; the panic that follows answers a second time. With a session and a Basic header together it does not come to that.
         * - Refuses a credential by Basic, which is documented, though it is good elsewhere. Whoever changes a password has to be signed in and say the old one: the session's cookie and Basic together, which the contract cannot be made to say without a scheme for the cookie.
         * - Answers 500 to some requests: error decoding password reset request: invalid basic auth. The session says who somebody is, a Basic header says the old password once more. That the header is missing has no kind of its own.
         */
        put: operations["PutMePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/notificationEndpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the places that notifications can go to, page by page.
         * @description Found on InfluxDB 2.9.1:
         * - descending=true changes the answer, but the parameter is not documented. Lists that are read page by page share one reader of their query, which knows the order too. The contract names it for some of them.
         * - Answers 401 without `orgID` in the query (cannot process a request without a org or user filter), where 400 or 422 says what is wrong. A list without an organisation is taken for one of somebody without rights.
         */
        get: operations["GetNotificationEndpoints"];
        put?: never;
        /**
         * Makes an endpoint: Slack, PagerDuty, Telegram or any HTTP service.
         * @description Its token becomes a secret of the organization; the answer has the name of that secret.
         *
         * Found on InfluxDB 2.9.1:
         * - Answers 400 to a documented value of labels: json: cannot unmarshal object into Go struct field decodeLabels.labels of type string. Read back, labels are objects, and the contract has one schema for both ways; the decoder of a new check, endpoint or rule wants a list of texts, which it then forgets. Put labels on afterwards, with the requests for that.
         */
        post: operations["CreateNotificationEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/notificationEndpoints/{endpointID}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One endpoint by id.
         * @description Found on InfluxDB 2.9.1:
         * - Is served after DELETE /api/v2/orgs/{orgID} deleted what its `orgID` names. Deleting an organisation takes its buckets, tasks, checks, rules, mappings and authorizations with it. These kinds stay where they were, without an owner; delete them before the organisation.
         */
        get: operations["GetNotificationEndpointsID"];
        /** Puts another definition in the place of an endpoint's own. */
        put: operations["PutNotificationEndpointsID"];
        post?: never;
        /** Deletes an endpoint. */
        delete: operations["DeleteNotificationEndpointsID"];
        options?: never;
        head?: never;
        /** Renames or describes an endpoint, or switches it on or off. */
        patch: operations["PatchNotificationEndpointsID"];
        trace?: never;
    };
    "/api/v2/notificationEndpoints/{endpointID}/labels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the labels on an endpoint. */
        get: operations["GetNotificationEndpointsIDLabels"];
        put?: never;
        /** Puts a label on an endpoint. */
        post: operations["PostNotificationEndpointIDLabels"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/notificationEndpoints/{endpointID}/labels/{labelID}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes a label off an endpoint. */
        delete: operations["DeleteNotificationEndpointsIDLabelsID"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/notificationRules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the rules that say which states are sent to which endpoint.
         * @description Found on InfluxDB 2.9.1:
         * - Answers 200 where `checkID` in the query is not valid. A check's id that is none is not even parsed: the filter it belongs to is not there.
         * - `links.self` of GET /api/v2/notificationRules has not checkID, which was asked with. The link is put together from some of the filters that the handler reads, and the others are missing from it.
         * - descending=true changes the answer, but the parameter is not documented. Lists that are read page by page share one reader of their query, which knows the order too. The contract names it for some of them.
         * - checkID changes nothing beside orgID: with 0abcdef012345678, 0fedcba987654321 the answer is the one without it. Rules are looked for by organisation and by tags. They belong to no check, and its id is not even read.
         * - Answers 200 without orgID, which is documented as required. Without an organisation these two lists hold what the token may see in all of them.
         */
        get: operations["GetNotificationRules"];
        put?: never;
        /**
         * Makes a rule that sends what checks found to an endpoint.
         * @description The endpoint must exist and be of the rule's `type`. A task runs the rule; `taskID` of the answer names it.
         *
         * Found on InfluxDB 2.9.1:
         * - Answers 500 to documented value (labels): An internal error has occurred - check server logs. Read back, labels are objects, and the contract has one schema for both ways; the decoder of a new check, endpoint or rule wants a list of texts, which it then forgets. Put labels on afterwards, with the requests for that.
         * - Answers 500 to a body without `every`: a panic has occurred: /api/v2/notificationRules: runtime error: invalid memory address or nil pointer dereference; answers 500 to a body without `status`: a panic has occurred: /api/v2/notificationRules: runtime error: invalid memory address or nil pointer dereference; answers 500 where `status` is of another type: An internal error has occurred - check server logs. A check without a query or the time after which it forgets, and a rule without a status or a rhythm, get as far as the making of their task, which trusts what it is given.
         */
        post: operations["CreateNotificationRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/notificationRules/{ruleID}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One rule by id. */
        get: operations["GetNotificationRulesID"];
        /**
         * Puts another definition in the place of a rule's own.
         * @description Found on InfluxDB 2.9.1:
         * - Answers 500 to a body without `status`: a panic has occurred: /api/v2/notificationRules/0c00000000000011: runtime error: invalid memory address or nil pointer…. A check without a query or the time after which it forgets, and a rule without a status or a rhythm, get as far as the making of their task, which trusts what it is given.
         */
        put: operations["PutNotificationRulesID"];
        post?: never;
        /** Deletes a rule and the task behind it. */
        delete: operations["DeleteNotificationRulesID"];
        options?: never;
        head?: never;
        /** Renames or describes a rule, or switches it on or off. */
        patch: operations["PatchNotificationRulesID"];
        trace?: never;
    };
    "/api/v2/notificationRules/{ruleID}/labels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the labels on a rule. */
        get: operations["GetNotificationRulesIDLabels"];
        put?: never;
        /** Puts a label on a rule. */
        post: operations["PostNotificationRuleIDLabels"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/notificationRules/{ruleID}/labels/{labelID}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes a label off a rule. */
        delete: operations["DeleteNotificationRulesIDLabelsID"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/notificationRules/{ruleID}/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The Flux script that a rule runs. */
        get: operations["GetNotificationRulesIDQuery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/orgs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists organizations, or finds one by name, id or user.
         * @description A name that no organization has is answered 404, not with an empty list.
         *
         * Found on InfluxDB 2.9.1:
         * - Answers 200 where `orgID` in the query is not valid; answers 200 where `userID` in the query is not valid. Ids that cannot be read filter nothing, so the answer holds organisations that were not asked for. Look whether the id in the answer is the one that was meant.
         */
        get: operations["GetOrgs"];
        put?: never;
        /**
         * Makes an organization.
         * @description A name that is taken is answered 422.
         */
        post: operations["PostOrgs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/orgs/{orgID}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One organization by id.
         * @description Found on InfluxDB 2.9.1:
         * - `links.labels` of GET /api/v2/orgs/{orgID} links to /api/v2/orgs/{id}/labels, where a GET gets 404; `links.logs` of GET /api/v2/orgs/{orgID} links to /api/v2/orgs/{id}/logs, where a GET gets 404. An organisation has links to two collections that this server gave up; the router knows neither.
         */
        get: operations["GetOrgsID"];
        put?: never;
        post?: never;
        /**
         * Deletes an organization, but not all that belongs to it.
         * @description Dashboards, labels, variables, Telegraf configurations, scrapers, stacks, remotes, endpoints and authorizations stay behind. Delete them first.
         */
        delete: operations["DeleteOrgsID"];
        options?: never;
        head?: never;
        /** Renames or describes an organization. */
        patch: operations["PatchOrgsID"];
        trace?: never;
    };
    "/api/v2/orgs/{orgID}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the members of an organization. */
        get: operations["GetOrgsIDMembers"];
        put?: never;
        /**
         * Makes a user a member of an organization.
         * @description Found on InfluxDB 2.9.1:
         * - Answers 500 to a body that is not JSON: unexpected EOF. The decoder's error goes out as it is; other operations say that the request was invalid.
         */
        post: operations["PostOrgsIDMembers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/orgs/{orgID}/members/{userID}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends a membership of an organization. */
        delete: operations["DeleteOrgsIDMembersID"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/orgs/{orgID}/owners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the owners of an organization. */
        get: operations["GetOrgsIDOwners"];
        put?: never;
        /**
         * Makes a user an owner of an organization.
         * @description Found on InfluxDB 2.9.1:
         * - Answers 500 to a body that is not JSON: unexpected EOF. The decoder's error goes out as it is; other operations say that the request was invalid.
         */
        post: operations["PostOrgsIDOwners"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/orgs/{orgID}/owners/{userID}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends an ownership of an organization. */
        delete: operations["DeleteOrgsIDOwnersID"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/orgs/{orgID}/secrets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the keys of an organization's secrets, never their values. */
        get: operations["GetOrgsIDSecrets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Adds secrets, or gives known keys new values. */
        patch: operations["PatchOrgsIDSecrets"];
        trace?: never;
    };
    "/api/v2/orgs/{orgID}/secrets/{secretID}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Deletes one secret by its key. */
        delete: operations["DeleteOrgsIDSecretsID"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/orgs/{orgID}/secrets/delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Deletes the secrets whose keys the body lists.
         * @deprecated
         */
        post: operations["PostOrgsIDSecrets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Runs a Flux query, or InfluxQL, and answers with CSV.
         * @description Annotations come only if `dialect` asks for them. Rows go out as they are found, so a query that fails midway has been answered 200.
         *
         * Found on InfluxDB 2.9.1:
         * - Answers 400 without a body, which is documented as optional: failed to decode request body: failed parsing request body as JSON; if sending a raw Flux script, s…. Without a query there is nothing to run, to look into or to parse; `required` was forgotten beside the body.
         * - The documentation says: the range has the points of home that were written; the answer has {"kind":"text","text":"\r\n"}. The points of the quick start are of January 2022, and its queries ask for the last hour. Whoever follows it step by step sees nothing, and no error that says why.
         * - annotation rows: #datatype; asked for: #datatype, #datatype. An annotation that is asked for twice is printed twice; the list is not held to be a set.
         * - Answers 200, and the body ends in an error: runtime error @1:93-1:124: filter: failed to evaluate filter function: cannot divide by zero. Rows go out as they are found. What fails after the first of them can be told in a last table only, because the status is gone by then.
         * - Answers 200 as text/csv; documented: application/csv.
         * - Answers 400 without org, which is documented as optional: failed to decode request body: Please provide either orgID or org. Where to delete or to ask is said by a name or by an id, and one of each two has to be there. Parameters have no way to say that.
         */
        post: operations["PostQuery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/query/analyze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says where a Flux query is wrong, without running it.
         * @description Found on InfluxDB 2.9.1:
         * - Answers 400 without a body, which is documented as optional: invalid json: EOF. Without a query there is nothing to run, to look into or to parse; `required` was forgotten beside the body.
         * - Answers 500 where `type` is none of the documented values: An internal error has occurred - check server logs. A language that is none makes the handler fail where it looks for a parser, after the request was taken.
         */
        post: operations["PostQueryAnalyze"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/query/ast": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Parses a Flux query to its syntax tree.
         * @description Found on InfluxDB 2.9.1:
         * - Answers 400 without a body, which is documented as optional: invalid json: EOF. Without a query there is nothing to run, to look into or to parse; `required` was forgotten beside the body.
         */
        post: operations["PostQueryAst"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/query/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the Flux functions with their parameters. */
        get: operations["GetQuerySuggestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/query/suggestions/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One Flux function with its parameters.
         * @description A name that no function has is answered 500.
         *
         * Found on InfluxDB 2.9.1:
         * - Answers 401; documented: 200, 500.
         */
        get: operations["GetQuerySuggestionsName"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/remotes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the other servers that data can be replicated to.
         * @description `orgID` is needed. Where there is none, `remotes` is null.
         */
        get: operations["GetRemoteConnections"];
        put?: never;
        /**
         * Stores the address, organization and token of another server.
         * @description The token is never answered, but a metadata backup holds it in clear.
         */
        post: operations["PostRemoteConnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/remotes/{remoteID}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One remote by id, without its token. */
        get: operations["GetRemoteConnectionByID"];
        put?: never;
        post?: never;
        /** Deletes a remote. */
        delete: operations["DeleteRemoteConnectionByID"];
        options?: never;
        head?: never;
        /** Changes the address, token, name or description of a remote. */
        patch: operations["PatchRemoteConnectionByID"];
        trace?: never;
    };
    "/api/v2/replications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists what is replicated to where, and how far the queues are.
         * @description `orgID` is needed. Where there is none, `replications` is null.
         */
        get: operations["GetReplications"];
        put?: never;
        /**
         * Sends what is written to a bucket from now on to a bucket of a remote.
         * @description With `validate=true` nothing is made: the server only tries whether it could.
         *
         * Found on InfluxDB 2.9.1:
         * - Answers 201 where `validate` in the query is not valid. Anything but a plain yes makes the replication without asking the remote first.
         */
        post: operations["PostReplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/replications/{replicationID}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One replication by id, with the size of its queue in bytes. */
        get: operations["GetReplicationByID"];
        put?: never;
        post?: never;
        /** Ends a replication; what waits in its queue is dropped. */
        delete: operations["DeleteReplicationByID"];
        options?: never;
        head?: never;
        /**
         * Changes the target or the limits of a replication.
         * @description Found on InfluxDB 2.9.1:
         * - Answers 200 where `validate` in the query is not valid. What is no yes is a no, and the change is made without a try.
         */
        patch: operations["PatchReplicationByID"];
        trace?: never;
    };
    "/api/v2/replications/{replicationID}/validate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tries whether a replication can write to its target. */
        post: operations["PostValidateReplicationByID"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/resources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The kinds of resources that a permission can name. */
        get: operations["GetResources"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/restore/bucketMetadata": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes a bucket from its manifest; answers which shard id became which.
         * @description The new shards are empty. One call at a time: of several at once some are answered 201 and lose their shards to another. The name must be free; organization and bucket are found by `organizationID` and `bucketName` alone. There must be one retention policy, and its groups must not outlast it. Points older than it are taken, and go with the next sweep.
         *
         * Found on InfluxDB 2.9.1:
         * - Answers 500 to a body without `retentionPolicies`: bucket must have 1 retention policy; attempting to restore 0 retention policies; answers 500 to some requests: bucket must have 1 retention policy; attempting to restore 0 retention policies. That there is just one retention policy, and that it lasts longer than a group of shards, is looked at deep inside, where only an internal error can be answered. Who makes the retention shorter has to shorten the groups too.
         * - Answers 404 to a body without `organizationID` (organization not found), where 400 or 422 says what is wrong. An id that is not there is read as nought, and an organisation nought is looked for.
         */
        post: operations["PostRestoreBucketMetadata"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/restore/buckets/{bucketID}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives a bucket the shard groups of a backup, for clients of 2.0.
         * @deprecated
         * @description The body is the bucket's record in the key-value store, in protobuf. The answer is JSON labelled as text: new shard ids by old ones. Sent again, it adds the same groups with other ids.
         *
         * Found on InfluxDB 2.9.1:
         * - The server has no /api/v2/restore/bucket/{bucketID}; it serves /api/v2/restore/buckets/{id}.
         * - Answers 500 to some requests: An internal error has occurred - check server logs. Bytes that are no database, and an id of no bucket, are not told apart from a failure. The operation is for clients of 2.0 only.
         */
        post: operations["PostRestoreBucketID"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/restore/kv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Puts a backed-up key-value store in the place of the server's own.
         * @description All users, tokens, organizations, buckets and tasks are those of the backup from then on, and the shards on disk are deleted. The caller's token is good only if the backup has it too. Tasks run after the next start. An empty body leaves an empty store, whatever the answer: look for the mark of a bolt file before sending one. A store of a newer version is refused.
         *
         * Found on InfluxDB 2.9.1:
         * - Answers 400 with 2 JSON documents in one body. The handler answers that the gzip header is wrong and goes on without a reader; the panic handler adds its own answer behind it. A client has to take the first document and leave the rest.
         * - The documentation says: the answer holds the token that works from now on; the answer has "". Where tokens are stored hashed, the default since 2.9, there is none that could be told. The operator's token of the instance that was backed up is the one that is valid afterwards; have it at hand before the upload.
         * - Answers 500 to a body of garbage (no store): An internal error has occurred - check server logs. A file that is not of the store's format is the caller's mistake, but is answered as the server's. What was stored stays.
         * - 204 is documented, but 3 successes were all 200.
         */
        post: operations["PostRestoreKV"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/restore/shards/{shardID}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Puts the files of a tar archive into a shard.
         * @description Answered 200 without a body, also where nothing came in: the bytes were no archive, or half of one. Only reading the shard back tells; the same TSM files must come. Tombstones are passed over, so what they delete is back. A file takes the place of one of the same name and leaves the others, so a shard that has data is no target. After an upload that was cut off, send the same archive again.
         *
         * Found on InfluxDB 2.9.1:
         * - Answers 400 with 2 JSON documents in one body. The handler answers that the gzip header is wrong and goes on without a reader; the panic handler adds its own answer behind it. A client has to take the first document and leave the rest.
         * - Answers 200 to an empty body; answers 200 to a body of garbage (no tar). The handler drops the storage engine's error, so a body that is no tar, or only half of one, is answered 200 and nothing is restored. Only reading the shard back tells: the tar that comes must hold the files that were sent.
         * - Answers 200 where the header `Content-Encoding` is not valid. An encoding that the server does not know is taken for none. A tar that is none of that is restored all the same; one that really is compressed like this is lost without a word, so send gzip or nothing.
         * - shardID is a string here, and integer in GET /api/v2/backup/shards/{shardID}; 500 to what is no integer.
         * - Answers 500 where `shardID` is not an id: An internal error has occurred - check server logs; answers 500 where `shardID` names nothing: An internal error has occurred - check server logs. An id that is no number, or names no shard, also one that the mapping of a deleted group gave, is answered like a failure of the server. Only ids that a download answers can be uploaded to.
         * - Answers 200; documented: 204.
         */
        post: operations["PostRestoreShardId"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/restore/sql": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Puts a backed-up SQL store in the place of the server's own.
         * @description Remotes, replications, notebooks and annotations. Answered 200 without a body, also to a file too short to be one, which leaves an empty store: look for the mark of an SQLite file before sending one.
         *
         * Found on InfluxDB 2.9.1:
         * - Answers 400 with 2 JSON documents in one body. The handler answers that the gzip header is wrong and goes on without a reader; the panic handler adds its own answer behind it. A client has to take the first document and leave the rest.
         * - Answers 200 to a body of garbage (shorter than a header). A file too short to have a header counts as an empty database and takes the place of what was stored. Before an upload, look for the sixteen bytes that an SQLite file begins with, and keep the backup until it was read again.
         * - Answers 500 to a body of garbage (longer than a header): An internal error has occurred - check server logs. A file that is not of the store's format is the caller's mistake, but is answered as the server's. What was stored stays.
         * - Answers 200; documented: 204.
         */
        post: operations["PostRestoreSQL"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/scrapers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the targets whose metrics the server collects by itself.
         * @description Found on InfluxDB 2.9.1:
         * - Answers 400; documented: 200.
         * - Answers 401; documented: 200.
         * - Answers 404; documented: 200.
         */
        get: operations["GetScrapers"];
        put?: never;
        /**
         * Makes a target that the server reads Prometheus metrics from, into a bucket.
         * @description Found on InfluxDB 2.9.1:
         * - Answers 500 to a body that is not JSON: An internal error has occurred - check server logs. The decoder's error goes out as it is; other operations say that the request was invalid.
         */
        post: operations["PostScrapers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/scrapers/{scraperTargetID}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One scraper target by id. */
        get: operations["GetScrapersID"];
        put?: never;
        post?: never;
        /** Deletes a scraper target; what it collected stays. */
        delete: operations["DeleteScrapersID"];
        options?: never;
        head?: never;
        /**
         * Changes the name, address or bucket of a scraper target.
         * @description Found on InfluxDB 2.9.1:
         * - a PATCH of name empties type, url, allowInsecure. The change is written over the whole target: what it does not name is emptied, the address to scrape first of all. Send every field with each change.
         * - Answers 500 to a body that is not JSON: An internal error has occurred - check server logs. The decoder's error goes out as it is; other operations say that the request was invalid.
         */
        patch: operations["PatchScrapersID"];
        trace?: never;
    };
    "/api/v2/scrapers/{scraperTargetID}/labels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the labels on a scraper target. */
        get: operations["GetScrapersIDLabels"];
        put?: never;
        /** Puts a label on a scraper target. */
        post: operations["PostScrapersIDLabels"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/scrapers/{scraperTargetID}/labels/{labelID}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes a label off a scraper target. */
        delete: operations["DeleteScrapersIDLabelsID"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/scrapers/{scraperTargetID}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the members of a scraper target. */
        get: operations["GetScrapersIDMembers"];
        put?: never;
        /**
         * Makes a user a member of a scraper target.
         * @description Found on InfluxDB 2.9.1:
         * - Answers 500 to a body that is not JSON: An internal error has occurred - check server logs. The decoder's error goes out as it is; other operations say that the request was invalid.
         */
        post: operations["PostScrapersIDMembers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/scrapers/{scraperTargetID}/members/{userID}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends a membership of a scraper target. */
        delete: operations["DeleteScrapersIDMembersID"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/scrapers/{scraperTargetID}/owners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the owners of a scraper target. */
        get: operations["GetScrapersIDOwners"];
        put?: never;
        /**
         * Makes a user an owner of a scraper target.
         * @description Found on InfluxDB 2.9.1:
         * - Answers 500 to a body that is not JSON: An internal error has occurred - check server logs. The decoder's error goes out as it is; other operations say that the request was invalid.
         */
        post: operations["PostScrapersIDOwners"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/scrapers/{scraperTargetID}/owners/{userID}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends an ownership of a scraper target. */
        delete: operations["DeleteScrapersIDOwnersID"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tells whether this server still waits for its first user. */
        get: operations["GetSetup"];
        put?: never;
        /**
         * Makes the first user, organization, bucket and operator token; works once.
         * @description A password has 8 to 72 characters. `token` may be given, else one is made. A second call is answered 422.
         *
         * Found on InfluxDB 2.9.1:
         * - Answers 500 to a body that is not JSON: unexpected EOF. The decoder's error goes out as it is; other operations say that the request was invalid.
         */
        post: operations["PostSetup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/signin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Trades a name and password, sent as HTTP Basic, for a session cookie.
         * @description A token in place of the password is refused. The cookie is good for 60 minutes, unless the server is set otherwise.
         *
         * Found on InfluxDB 2.9.1:
         * - The documentation says: the password is a token; the answer has 401. Signing in takes the user's password. A token in its place is what the v1-compatible operations take, and the page speaks of both in one.
         * - The documentation says: a session expires within ten minutes; the answer has "the cookie lasts 60 minutes". A session lasts an hour unless the server is started with another length. Who counts on ten minutes leaves a forgotten session open for the rest of the hour; sign out to end it.
         * - The documentation says: who is disabled cannot sign in; the answer has 204. Whoever is disabled gets a cookie all the same, and is refused with it wherever it is sent. The 403 comes one request later than the page has it.
         */
        post: operations["PostSignin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/signout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends the session that the cookie names.
         * @description Found on InfluxDB 2.9.1:
         * - Refuses a credential by Authorization header, which is documented, though it is good elsewhere. Signing out ends a session, so there has to be one. A token has none, and is refused as if it were unknown.
         */
        post: operations["PostSignout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists where queries can read from; the server itself is the first.
         * @description Found on InfluxDB 2.9.1:
         * - `org` changes nothing: nonsense, zz-nothing get the answer that comes without it. Sources belong to the whole server by now, whatever organisation is named.
         */
        get: operations["GetSources"];
        put?: never;
        /**
         * Adds another InfluxDB to read from.
         * @description `orgID` is needed, or the id is called invalid.
         *
         * Found on InfluxDB 2.9.1:
         * - Answers 500 to a body that is not JSON: An internal error has occurred - check server logs. The decoder's error goes out as it is; other operations say that the request was invalid.
         */
        post: operations["PostSources"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/sources/{sourceID}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One source by id.
         * @description Found on InfluxDB 2.9.1:
         * - Is served after DELETE /api/v2/orgs/{orgID} deleted what its `orgID` names. Deleting an organisation takes its buckets, tasks, checks, rules, mappings and authorizations with it. These kinds stay where they were, without an owner; delete them before the organisation.
         */
        get: operations["GetSourcesID"];
        put?: never;
        post?: never;
        /** Deletes a source. */
        delete: operations["DeleteSourcesID"];
        options?: never;
        head?: never;
        /**
         * Changes some fields of a source.
         * @description Found on InfluxDB 2.9.1:
         * - Answers 500 to a body that is not JSON: An internal error has occurred - check server logs. The decoder's error goes out as it is; other operations say that the request was invalid.
         */
        patch: operations["PatchSourcesID"];
        trace?: never;
    };
    "/api/v2/sources/{sourceID}/buckets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the buckets of a source.
         * @description Found on InfluxDB 2.9.1:
         * - GET /api/v2/sources/{sourceID}/buckets calls itself /api/v2/buckets. What a source holds is written out by the code for the buckets of an organisation, whose address it takes along.
         */
        get: operations["GetSourcesIDBuckets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/sources/{sourceID}/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tells whether a source can be read. */
        get: operations["GetSourcesIDHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/stacks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the stacks of an organization: what was made from templates together. */
        get: operations["ListStacks"];
        put?: never;
        /**
         * Makes a stack without resources.
         * @description `orgID` is needed, or the id is called invalid.
         *
         * Found on InfluxDB 2.9.1:
         * - Answers 400 without orgID, which is documented as optional: provided org id[""] is invalid. A stack is made in an organisation, and its id is read before anything else: none is as wrong as one that cannot be read. No property of this body is demanded by the contract.
         */
        post: operations["CreateStack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/stacks/{stack_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One stack by id, with its events.
         * @description Found on InfluxDB 2.9.1:
         * - Is served after DELETE /api/v2/orgs/{orgID} deleted what its `orgID` names. Deleting an organisation takes its buckets, tasks, checks, rules, mappings and authorizations with it. These kinds stay where they were, without an owner; delete them before the organisation.
         */
        get: operations["ReadStack"];
        put?: never;
        post?: never;
        /** Deletes a stack and the resources in it. */
        delete: operations["DeleteStack"];
        options?: never;
        head?: never;
        /** Changes a stack's name, description or template addresses. */
        patch: operations["UpdateStack"];
        trace?: never;
    };
    "/api/v2/stacks/{stack_id}/uninstall": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Deletes the resources of a stack and keeps the stack.
         * @description The query parameter `orgID` is needed, though the contract has none.
         */
        post: operations["UninstallStack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists tasks; the next page begins after the id of the last.
         * @description A page holds 100 unless `limit` says otherwise, 500 at most; `offset` is passed over.
         *
         * Found on InfluxDB 2.9.1:
         * - Answers 200 where `status` in the query is not valid. Tasks are compared with the status as it is written, and where it is none of the two all of them are told.
         * - `links.self` of GET /api/v2/tasks has not name, which was asked with. The link is put together from some of the filters that the handler reads, and the others are missing from it.
         */
        get: operations["GetTasks"];
        put?: never;
        /**
         * Makes a task from a Flux script that begins with `option task`.
         * @description It is active unless `status` says otherwise. `org` or `orgID` is needed.
         */
        post: operations["PostTasks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/tasks/{taskID}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One task by id, with its script. */
        get: operations["GetTasksID"];
        put?: never;
        post?: never;
        /** Deletes a task with its runs. */
        delete: operations["DeleteTasksID"];
        options?: never;
        head?: never;
        /**
         * Changes the script, schedule, state or description of a task.
         * @description A new `every`, `cron`, `offset` or `name` is written into the script.
         */
        patch: operations["PatchTasksID"];
        trace?: never;
    };
    "/api/v2/tasks/{taskID}/labels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the labels on a task. */
        get: operations["GetTasksIDLabels"];
        put?: never;
        /** Puts a label on a task. */
        post: operations["PostTasksIDLabels"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/tasks/{taskID}/labels/{labelID}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes a label off a task. */
        delete: operations["DeleteTasksIDLabelsID"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/tasks/{taskID}/logs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All that the runs of a task have logged. */
        get: operations["GetTasksIDLogs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/tasks/{taskID}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the members of a task.
         * @deprecated
         */
        get: operations["GetTasksIDMembers"];
        put?: never;
        /**
         * Makes a user a member of a task.
         * @deprecated
         * @description Found on InfluxDB 2.9.1:
         * - Answers 500 to a body that is not JSON: An internal error has occurred - check server logs. The decoder's error goes out as it is; other operations say that the request was invalid.
         */
        post: operations["PostTasksIDMembers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/tasks/{taskID}/members/{userID}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Ends a membership of a task.
         * @deprecated
         */
        delete: operations["DeleteTasksIDMembersID"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/tasks/{taskID}/owners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the owners of a task.
         * @deprecated
         * @description Who made the task is told by its `ownerID`, not in this list.
         */
        get: operations["GetTasksIDOwners"];
        put?: never;
        /**
         * Makes a user an owner of a task.
         * @deprecated
         * @description Found on InfluxDB 2.9.1:
         * - Answers 500 to a body that is not JSON: An internal error has occurred - check server logs. The decoder's error goes out as it is; other operations say that the request was invalid.
         */
        post: operations["PostTasksIDOwners"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/tasks/{taskID}/owners/{userID}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Ends an ownership of a task.
         * @deprecated
         */
        delete: operations["DeleteTasksIDOwnersID"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/tasks/{taskID}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the runs of a task that still wait, and those that are over.
         * @description Found on InfluxDB 2.9.1:
         * - Lists what was deleted before. Deleting a run only cancels it, and it stays in the list with that as its status.
         * - Answers 500 to the query `afterTime=2031-01-01T00:00:00Z`: failed to find runs: given after time must be prior to before time. Without an end the present moment is taken for one, and a beginning behind it is refused by the store, whose refusal has no kind. An empty list would do.
         */
        get: operations["GetTasksIDRuns"];
        put?: never;
        /**
         * Runs a task now, or as if it were the time given.
         * @description A task that is inactive is answered 400.
         */
        post: operations["PostTasksIDRuns"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/tasks/{taskID}/runs/{runID}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One run of a task, with its state and times.
         * @description Found on InfluxDB 2.9.1:
         * - Answers 200 after DELETE answered 200. To delete a run is to cancel it, and what has been stays to be read. A query that does not look up while it computes goes on to its end, and the run is then told as a success, its log too: `canceled` is what it says only until then.
         */
        get: operations["GetTasksIDRunsID"];
        put?: never;
        post?: never;
        /**
         * Cancels a run that has not ended.
         * @description Found on InfluxDB 2.9.1:
         * - Answers 200; documented: 204.
         * - Answers 200 to a second delete, which names nothing. A run that was ended stays in the list as canceled, so it can be ended once more.
         */
        delete: operations["DeleteTasksIDRunsID"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/tasks/{taskID}/runs/{runID}/logs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What one run of a task has logged.
         * @description Where nothing was, `events` is null.
         */
        get: operations["GetTasksIDRunsIDLogs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/tasks/{taskID}/runs/{runID}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Runs again what a run was meant to do, with the same time. */
        post: operations["PostTasksIDRunsIDRetry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/telegraf/plugins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the plugins of Telegraf with a sample configuration of each.
         * @description `type` is `input`, `output`, `aggregator`, `processor` or `bundle`; another word is answered 500.
         *
         * Found on InfluxDB 2.9.1:
         * - Answers 500 to the query `type=nonsense`: An internal error has occurred - check server logs. A kind of plugin that does not exist is looked up all the same, and what is not found counts as a failure of the lookup.
         */
        get: operations["GetTelegrafPlugins"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/telegrafs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the Telegraf configurations of an organization.
         * @description The list comes whole; `limit`, `offset` and `after` are passed over.
         */
        get: operations["GetTelegrafs"];
        put?: never;
        /**
         * Stores a Telegraf configuration.
         * @description Found on InfluxDB 2.9.1:
         * - Answers 500 to a body that is not JSON: An internal error has occurred - check server logs. The decoder's error goes out as it is; other operations say that the request was invalid.
         */
        post: operations["PostTelegrafs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/telegrafs/{telegrafID}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One Telegraf configuration: TOML as Telegraf reads it, or JSON about it.
         * @description TOML is the default, so ask for `application/json` to get the name, the labels and the links.
         *
         * Found on InfluxDB 2.9.1:
         * - Is served after DELETE /api/v2/orgs/{orgID} deleted what its `orgID` names. Deleting an organisation takes its buckets, tasks, checks, rules, mappings and authorizations with it. These kinds stay where they were, without an owner; delete them before the organisation.
         */
        get: operations["GetTelegrafsID"];
        /**
         * Puts another configuration in the place of a stored one.
         * @description Found on InfluxDB 2.9.1:
         * - Answers 500 to a body that is not JSON: An internal error has occurred - check server logs. The decoder's error goes out as it is; other operations say that the request was invalid.
         */
        put: operations["PutTelegrafsID"];
        post?: never;
        /** Deletes a Telegraf configuration. */
        delete: operations["DeleteTelegrafsID"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/telegrafs/{telegrafID}/labels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the labels on a Telegraf configuration. */
        get: operations["GetTelegrafsIDLabels"];
        put?: never;
        /** Puts a label on a Telegraf configuration. */
        post: operations["PostTelegrafsIDLabels"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/telegrafs/{telegrafID}/labels/{labelID}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes a label off a Telegraf configuration. */
        delete: operations["DeleteTelegrafsIDLabelsID"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/telegrafs/{telegrafID}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the members of a Telegraf configuration. */
        get: operations["GetTelegrafsIDMembers"];
        put?: never;
        /**
         * Makes a user a member of a Telegraf configuration.
         * @description Found on InfluxDB 2.9.1:
         * - Answers 500 to a body that is not JSON: An internal error has occurred - check server logs. The decoder's error goes out as it is; other operations say that the request was invalid.
         */
        post: operations["PostTelegrafsIDMembers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/telegrafs/{telegrafID}/members/{userID}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends a membership of a Telegraf configuration. */
        delete: operations["DeleteTelegrafsIDMembersID"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/telegrafs/{telegrafID}/owners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the owners of a Telegraf configuration. */
        get: operations["GetTelegrafsIDOwners"];
        put?: never;
        /**
         * Makes a user an owner of a Telegraf configuration.
         * @description Found on InfluxDB 2.9.1:
         * - Answers 500 to a body that is not JSON: An internal error has occurred - check server logs. The decoder's error goes out as it is; other operations say that the request was invalid.
         */
        post: operations["PostTelegrafsIDOwners"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/telegrafs/{telegrafID}/owners/{userID}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends an ownership of a Telegraf configuration. */
        delete: operations["DeleteTelegrafsIDOwnersID"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/templates/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes resources from a template, or with `dryRun` says what it would make.
         * @description A dry run is answered 200, a real one 201.
         *
         * Found on InfluxDB 2.9.1:
         * - Lists application/x-jsonnet among what a request may be in; the server: 422 template from source(s) had an issue: invalid encoding provided. Jsonnet is switched off by default since a template in it could read the server's files; the list was not cut.
         */
        post: operations["ApplyTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/templates/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Writes existing resources as a template.
         * @description Found on InfluxDB 2.9.1:
         * - Answers 415 with no body; documented: a body (application/json). That a body is of no known type is told by its status alone.
         * - Answers 400 without a body, which is documented as optional: failed to unmarshal json: EOF.
         */
        post: operations["ExportTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists users, page by page, or finds one by name or id.
         * @description Found on InfluxDB 2.9.1:
         * - descending=true changes the answer, but the parameter is not documented. Lists that are read page by page share one reader of their query, which knows the order too. The contract names it for some of them.
         */
        get: operations["GetUsers"];
        put?: never;
        /**
         * Makes a user, who has no password yet.
         * @description A name that is taken is answered 422.
         *
         * Found on InfluxDB 2.9.1:
         * - Answers 500 to a body that is not JSON: unexpected EOF. The decoder's error goes out as it is; other operations say that the request was invalid.
         */
        post: operations["PostUsers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/users/{userID}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One user by id. */
        get: operations["GetUsersID"];
        put?: never;
        post?: never;
        /** Deletes a user. */
        delete: operations["DeleteUsersID"];
        options?: never;
        head?: never;
        /**
         * Renames a user, or switches the account on or off.
         * @description Found on InfluxDB 2.9.1:
         * - Answers 500 to a body that is not JSON: unexpected EOF. The decoder's error goes out as it is; other operations say that the request was invalid.
         */
        patch: operations["PatchUsersID"];
        trace?: never;
    };
    "/api/v2/users/{userID}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Changes the password of a user who knows the old one, sent as HTTP Basic.
         * @description Found on InfluxDB 2.9.1:
         * - Refuses a credential by Basic, which is documented, though it is good elsewhere. Whoever changes a password has to be signed in and say the old one: the session's cookie and Basic together, which the contract cannot be made to say without a scheme for the cookie.
         * - Answers 500 to some requests: error decoding password reset request: invalid basic auth. The session says who somebody is, a Basic header says the old password once more. That the header is missing has no kind of its own.
         */
        put: operations["PutUsersIDPassword"];
        /** Sets the password of a user. */
        post: operations["PostUsersIDPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/variables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the variables that dashboards can use.
         * @description Found on InfluxDB 2.9.1:
         * - 25 of 30 items on 6 pages stand on an earlier page too. These lists come whole whatever page is asked for, and yet each answer of at least that many items leads to a next one. Who follows the links never ends: take the first answer, and no other.
         * - Answers 500 to the query `org=nonsense`: could not read variables: organization name "nonsense" not found. Here a name of no organisation is wrapped as a failure to read the variables; where other lists are asked, it is a 404.
         */
        get: operations["GetVariables"];
        put?: never;
        /** Makes a variable: fixed values, a map, or a query that finds them. */
        post: operations["PostVariables"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/variables/{variableID}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One variable by id.
         * @description Found on InfluxDB 2.9.1:
         * - Is served after DELETE /api/v2/orgs/{orgID} deleted what its `orgID` names. Deleting an organisation takes its buckets, tasks, checks, rules, mappings and authorizations with it. These kinds stay where they were, without an owner; delete them before the organisation.
         */
        get: operations["GetVariablesID"];
        /**
         * Puts a whole variable in the place of one; what is left out is emptied.
         * @description The description goes if it is not sent, and the times of the answer are zero.
         *
         * Found on InfluxDB 2.9.1:
         * - `createdAt` is 0001-01-01T00:00:00Z, which is no time that anything happened at; `updatedAt` is 0001-01-01T00:00:00Z, which is no time that anything happened at. A variable that is put takes its times from the body too, and where none stand there the year one is stored. A patch afterwards mends the second of the two only.
         */
        put: operations["PutVariablesID"];
        post?: never;
        /** Deletes a variable. */
        delete: operations["DeleteVariablesID"];
        options?: never;
        head?: never;
        /** Changes some fields of a variable. */
        patch: operations["PatchVariablesID"];
        trace?: never;
    };
    "/api/v2/variables/{variableID}/labels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the labels on a variable. */
        get: operations["GetVariablesIDLabels"];
        put?: never;
        /** Puts a label on a variable. */
        post: operations["PostVariablesIDLabels"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/variables/{variableID}/labels/{labelID}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes a label off a variable. */
        delete: operations["DeleteVariablesIDLabelsID"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/write": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Writes points, given as line protocol.
         * @description Times are nanoseconds unless `precision` says otherwise. Answered 400, nothing was written; answered 422, what could be was, and the message says how many points were not.
         *
         * Found on InfluxDB 2.9.1:
         * - Answers 204 to an empty body. No points are no mistake; writers send an empty batch now and then and are right to see it succeed. The contract could let the body be left out; that it asks for one only reminds a caller of it.
         * - Answers 204 to wrong encoding (br). Only gzip is looked for. Under any other name of an encoding the bytes are read as plain lines, so that plain lines are written in spite of a header that says otherwise.
         * - Answers 500 to broken gzip (plain bytes): An internal error has occurred - check server logs. A stream that is not compressed as its header says fails before a line is read, and comes back without a word of it.
         */
        post: operations["PostWrite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/debug/pprof/all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All profiles of the server process in one archive.
         * @description A plain tar of profiles that are compressed one by one; the contract as pinned has it for a compressed one.
         */
        get: operations["GetDebugPprofAllProfiles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/debug/pprof/allocs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where memory was taken since the start.
         * @description Found on InfluxDB 2.9.1:
         * - Answers 200 where `debug` in the query is not valid. Numbers of the profiles' pages that cannot be read count as nought, which is how Go reads them.
         */
        get: operations["GetDebugPprofAllocs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/debug/pprof/block": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where goroutines waited for each other.
         * @description Found on InfluxDB 2.9.1:
         * - Answers 200 where `debug` in the query is not valid. Numbers of the profiles' pages that cannot be read count as nought, which is how Go reads them.
         */
        get: operations["GetDebugPprofBlock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/debug/pprof/cmdline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The command line that the server was started with. */
        get: operations["GetDebugPprofCmdline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/debug/pprof/goroutine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The stacks of all goroutines.
         * @description Found on InfluxDB 2.9.1:
         * - Answers 200 where `debug` in the query is not valid. Numbers of the profiles' pages that cannot be read count as nought, which is how Go reads them.
         */
        get: operations["GetDebugPprofGoroutine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/debug/pprof/heap": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where the memory is that is in use.
         * @description Found on InfluxDB 2.9.1:
         * - Answers 200 where `debug` in the query is not valid; answers 200 where `gc` in the query is not valid. Numbers of the profiles' pages that cannot be read count as nought, which is how Go reads them.
         */
        get: operations["GetDebugPprofHeap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/debug/pprof/mutex": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who held the locks that others waited for.
         * @description Found on InfluxDB 2.9.1:
         * - Answers 200 where `debug` in the query is not valid. Numbers of the profiles' pages that cannot be read count as nought, which is how Go reads them.
         */
        get: operations["GetDebugPprofMutex"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/debug/pprof/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where processor time goes, watched for some seconds.
         * @description The answer comes when the time is over: 30 seconds unless `seconds` says otherwise.
         */
        get: operations["GetDebugPprofProfile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/debug/pprof/threadcreate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What made the threads of the operating system.
         * @description Found on InfluxDB 2.9.1:
         * - Answers 200 where `debug` in the query is not valid. Numbers of the profiles' pages that cannot be read count as nought, which is how Go reads them.
         */
        get: operations["GetDebugPprofThreadCreate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/debug/pprof/trace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A trace of what the process does, for some seconds. */
        get: operations["GetDebugPprofTrace"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tells whether the instance works, with its name, version and commit.
         * @description Asks for no token. In a browser it is of no use: the answer carries no CORS header.
         */
        get: operations["GetHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Counters of the instance as Prometheus text. */
        get: operations["GetMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Answers without looking at anything else; its headers tell the version. */
        get: operations["GetPing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        /** As GET, without a body. */
        head: operations["HeadPing"];
        patch?: never;
        trace?: never;
    };
    "/private/legacy/authorizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the name and password pairs of 1.x clients.
         * @description Found on InfluxDB 2.9.1:
         * - The documentation says: the operations on 1.x authorizations take the token as p; the answer has 401. The page means all that is for clients of 1.x. The operations that manage their names are among them by title only, and take a token in the header as the rest of v2 does.
         */
        get: operations["GetLegacyAuthorizations"];
        put?: never;
        /**
         * Makes a name that a 1.x client can sign in with.
         * @description `token` is the name. It has no password yet: set one before it is used.
         */
        post: operations["PostLegacyAuthorizations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/private/legacy/authorizations/{authID}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One 1.x authorization by its id. */
        get: operations["GetLegacyAuthorizationsID"];
        put?: never;
        post?: never;
        /** Deletes a 1.x authorization. */
        delete: operations["DeleteLegacyAuthorizationsID"];
        options?: never;
        head?: never;
        /**
         * Switches a 1.x authorization on or off, or describes it.
         * @description Found on InfluxDB 2.9.1:
         * - Answers 500 to a body that is not JSON: unexpected EOF. The decoder's error goes out as it is; other operations say that the request was invalid.
         */
        patch: operations["PatchLegacyAuthorizationsID"];
        trace?: never;
    };
    "/private/legacy/authorizations/{authID}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sets the password of a 1.x authorization. */
        post: operations["PostLegacyAuthorizationsIDPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Runs InfluxQL as 1.x does; the statement is a query parameter.
         * @description A statement that fails is answered 200 with `error` in its result. Times are text unless `epoch` asks for numbers.
         *
         * Found on InfluxDB 2.9.1:
         * - The documentation says: epoch=µ gives times in that unit; the answer has 1767225600000000000. Microseconds are `u`. The other sign for them is listed too, but is taken for no unit at all, so that times come in nanoseconds.
         * - chunk_size=1 changes the answer, but the parameter is not documented.
         * - chunked=true changes the answer, but the parameter is not documented.
         * - Answers 200 without db, which is documented as required. A statement without a database is answered 200 with the error inside, so that it only looks as if none were needed.
         */
        get: operations["GetLegacyQuery"];
        put?: never;
        /**
         * Runs InfluxQL as 1.x does; the statement may stand in the body.
         * @description Found on InfluxDB 2.9.1:
         * - The documentation says: epoch=µ gives times in that unit; the answer has 1767225600000000000. Microseconds are `u`. The other sign for them is listed too, but is taken for no unit at all, so that times come in nanoseconds.
         * - The documentation says: a query in a body of the type application/json is run; the answer has nothing. A statement is read from a form or from a body that is called InfluxQL. Any other body is not looked at, and the answer is a success with nothing in it.
         * - chunk_size=1 changes the answer, but the parameter is not documented.
         * - chunked=true changes the answer, but the parameter is not documented.
         * - q=show field keys changes the answer, but the parameter is not documented.
         * - Takes application/vnd.influxql, application/x-www-form-urlencoded; documented: text/plain.
         */
        post: operations["PostQueryV1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tells whether the instance has started, and since when it runs.
         * @description Asks for no token. It is served at the root; `/api/v2/ready` is answered 404.
         */
        get: operations["GetReady"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/write": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Writes line protocol as 1.x does, with database and retention policy.
         * @description Both must be mapped to a bucket, or the answer is 404.
         *
         * Found on InfluxDB 2.9.1:
         * - The documentation says: a bucket that does not exist is made; the answer has 404. Nothing is made here. A database is a bucket of that name or one that somebody mapped to it, and where there is neither the points are refused.
         * - The documentation says: a token that may not write gives 401; the answer has 403; the documentation says: no token gives 403; the answer has 401. The two statuses are told the wrong way round, and a bucket that does not exist is a third, 404.
         */
        post: operations["PostLegacyWrite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description Which user to add, by id. */
        AddResourceMemberRequestBody: {
            id: string;
            name?: string;
        };
        /** @description What is wrong with a query; an empty list if nothing is. */
        AnalyzeQueryResponse: {
            errors?: {
                character?: number;
                column?: number;
                line?: number;
                message?: string;
            }[];
        };
        ArrayExpression: {
            elements?: components["schemas"]["Expression"][];
            location?: components["schemas"]["SourceLocation"];
            type?: components["schemas"]["NodeType"];
        };
        ASTResponse: {
            ast?: components["schemas"]["Package"];
        };
        /** @description An API token with what it may do. */
        Authorization: WithRequired<components["schemas"]["AuthorizationUpdateRequest"], "description" | "status"> & {
            /** Format: date-time */
            readonly createdAt: string;
            readonly hashedToken?: string;
            readonly id: string;
            /**
             * @example {
             *       "self": "/api/v2/authorizations/1",
             *       "user": "/api/v2/users/12"
             * }
             */
            readonly links: {
                self?: components["schemas"]["Link"];
                user?: components["schemas"]["Link"];
            };
            readonly org?: string;
            orgID: string;
            permissions: components["schemas"]["Permission"][];
            readonly token: string;
            /** Format: date-time */
            readonly updatedAt: string;
            readonly user?: string;
            readonly userID: string;
        };
        /** @description A token to make, for the caller or another user. */
        AuthorizationPostRequest: components["schemas"]["AuthorizationUpdateRequest"] & {
            orgID: string;
            permissions: components["schemas"]["Permission"][];
            userID?: string;
        };
        /** @description A list of authorizations, always whole. */
        Authorizations: {
            authorizations: components["schemas"]["Authorization"][];
            links: components["schemas"]["Links"];
        };
        /** @description What can be changed of a token; its permissions cannot. */
        AuthorizationUpdateRequest: {
            description?: string;
            /**
             * @default active
             * @enum {string}
             */
            status?: "active" | "inactive";
        };
        Axes: {
            x: components["schemas"]["Axis"];
            y: components["schemas"]["Axis"];
        };
        Axis: {
            /** @enum {string} */
            base?: "" | "2" | "10";
            bounds?: string[];
            label?: string;
            prefix?: string;
            scale?: components["schemas"]["AxisScale"];
            suffix?: string;
        };
        /** @enum {string} */
        AxisScale: "log" | "linear";
        BadStatement: {
            location?: components["schemas"]["SourceLocation"];
            text?: string;
            type?: components["schemas"]["NodeType"];
        };
        BandViewProperties: {
            adaptiveZoomHide?: boolean;
            axes: components["schemas"]["Axes"];
            colors: components["schemas"]["DashboardColor"][];
            generateXAxisTicks?: string[];
            generateYAxisTicks?: string[];
            geom: components["schemas"]["XYGeom"];
            /** @enum {string} */
            hoverDimension?: "auto" | "x" | "y" | "xy" | "";
            legendColorizeRows?: boolean;
            legendHide?: boolean;
            /** Format: float */
            legendOpacity?: number;
            legendOrientationThreshold?: number;
            lowerColumn?: string;
            mainColumn?: string;
            note: string;
            queries: components["schemas"]["DashboardQuery"][];
            /** @enum {string} */
            shape: "chronograf-v2";
            showNoteWhenEmpty: boolean;
            staticLegend?: components["schemas"]["StaticLegend"];
            timeFormat?: string;
            /** @enum {string} */
            type: "band";
            upperColumn?: string;
            xColumn?: string;
            /** Format: float */
            xTickStart?: number;
            /** Format: float */
            xTickStep?: number;
            xTotalTicks?: number;
            yColumn?: string;
            /** Format: float */
            yTickStart?: number;
            /** Format: float */
            yTickStep?: number;
            yTotalTicks?: number;
        };
        BinaryExpression: {
            left?: components["schemas"]["Expression"];
            location?: components["schemas"]["SourceLocation"];
            operator?: string;
            right?: components["schemas"]["Expression"];
            type?: components["schemas"]["NodeType"];
        };
        Block: {
            body?: components["schemas"]["Statement"][];
            type?: components["schemas"]["NodeType"];
        };
        BooleanLiteral: {
            location?: components["schemas"]["SourceLocation"];
            type?: components["schemas"]["NodeType"];
            value?: boolean;
        };
        /** @description Where points are kept: named, in one organization, with a rule how long. */
        Bucket: {
            /** Format: date-time */
            readonly createdAt: string;
            description?: string;
            readonly id: string;
            labels: components["schemas"]["Labels"];
            /**
             * @example {
             *       "labels": "/api/v2/buckets/1/labels",
             *       "members": "/api/v2/buckets/1/members",
             *       "org": "/api/v2/orgs/2",
             *       "owners": "/api/v2/buckets/1/owners",
             *       "self": "/api/v2/buckets/1",
             *       "write": "/api/v2/write?org=2&bucket=1"
             * }
             */
            readonly links: {
                labels?: components["schemas"]["Link"];
                logs?: components["schemas"]["Link"];
                members?: components["schemas"]["Link"];
                org?: components["schemas"]["Link"];
                owners?: components["schemas"]["Link"];
                self?: components["schemas"]["Link"];
                write?: components["schemas"]["Link"];
            };
            name: string;
            orgID: string;
            retentionRules: components["schemas"]["RetentionRules"];
            rp?: string;
            schemaType?: components["schemas"]["SchemaType"];
            /**
             * @default user
             * @enum {string}
             */
            readonly type: "user" | "system";
            /** Format: date-time */
            readonly updatedAt: string;
        };
        /** @description A bucket as a backup describes it: name, retention policies, shard groups. */
        BucketMetadataManifest: {
            bucketID: string;
            bucketName: string;
            defaultRetentionPolicy: string;
            description?: string;
            organizationID: string;
            organizationName: string;
            retentionPolicies: components["schemas"]["RetentionPolicyManifests"];
        };
        BucketMetadataManifests: components["schemas"]["BucketMetadataManifest"][];
        /** @description A page of buckets, with links to the pages around it. */
        Buckets: {
            buckets: components["schemas"]["Bucket"][];
            links: components["schemas"]["Links"];
        };
        /** @description Which new shard stands for which shard of a backup. */
        BucketShardMapping: {
            /**
             * Format: int64
             * @description A shard that is empty, or, if its group has `deletedAt`, does not exist.
             */
            newId: number | bigint;
            /** Format: int64 */
            oldId: number | bigint;
        };
        BucketShardMappings: components["schemas"]["BucketShardMapping"][];
        /** @enum {string} */
        BuilderAggregateFunctionType: "filter" | "group" | "";
        BuilderConfig: {
            aggregateWindow?: {
                fillValues?: boolean;
                period?: string;
            };
            buckets?: string[];
            functions?: components["schemas"]["BuilderFunctionsType"][];
            tags?: components["schemas"]["BuilderTagsType"][];
        };
        BuilderFunctionsType: {
            name?: string;
        };
        BuilderTagsType: {
            aggregateFunctionType?: components["schemas"]["BuilderAggregateFunctionType"];
            key?: string;
            values?: string[];
        };
        BuiltinStatement: {
            id?: components["schemas"]["Identifier"];
            location?: components["schemas"]["SourceLocation"];
            type?: components["schemas"]["NodeType"];
        };
        CallExpression: {
            arguments?: components["schemas"]["Expression"][];
            callee?: components["schemas"]["Expression"];
            location?: components["schemas"]["SourceLocation"];
            type?: components["schemas"]["NodeType"];
        };
        /** @description A place in the grid of a dashboard, in grid units. */
        Cell: {
            /** Format: int32 */
            h?: number;
            id?: string;
            links?: {
                self?: string;
                view?: string;
            };
            viewID?: string;
            /** Format: int32 */
            w?: number;
            /** Format: int32 */
            x?: number;
            /** Format: int32 */
            y?: number;
        };
        Cells: components["schemas"]["Cell"][];
        CellsWithViewProperties: components["schemas"]["CellWithViewProperties"][];
        CellUpdate: {
            /** Format: int32 */
            h?: number;
            /** Format: int32 */
            w?: number;
            /** Format: int32 */
            x?: number;
            /** Format: int32 */
            y?: number;
        };
        CellWithViewProperties: components["schemas"]["Cell"] & {
            name?: string;
            properties?: components["schemas"]["ViewProperties"];
        };
        /** @description A threshold, deadman or custom check; `type` tells which. */
        Check: components["schemas"]["CheckDiscriminator"];
        CheckBase: {
            /** Format: date-time */
            readonly createdAt?: string;
            description?: string;
            readonly id?: string;
            labels?: components["schemas"]["Labels"];
            readonly lastRunError?: string;
            /** @enum {string} */
            readonly lastRunStatus?: "failed" | "success" | "canceled";
            /** Format: date-time */
            readonly latestCompleted?: string;
            /** Format: date-time */
            readonly latestScheduled?: string;
            /**
             * @example {
             *       "labels": "/api/v2/checks/1/labels",
             *       "members": "/api/v2/checks/1/members",
             *       "owners": "/api/v2/checks/1/owners",
             *       "query": "/api/v2/checks/1/query",
             *       "self": "/api/v2/checks/1"
             * }
             */
            readonly links?: {
                labels?: components["schemas"]["Link"];
                members?: components["schemas"]["Link"];
                owners?: components["schemas"]["Link"];
                query?: components["schemas"]["Link"];
                self?: components["schemas"]["Link"];
            };
            name: string;
            orgID: string;
            readonly ownerID?: string;
            query: components["schemas"]["DashboardQuery"];
            status: components["schemas"]["TaskStatusType"];
            taskID?: string;
            /** Format: date-time */
            readonly updatedAt?: string;
        };
        CheckDiscriminator: components["schemas"]["DeadmanCheck"] | components["schemas"]["ThresholdCheck"] | components["schemas"]["CustomCheck"];
        CheckPatch: {
            description?: string;
            name?: string;
            /** @enum {string} */
            status?: "active" | "inactive";
        };
        Checks: {
            checks: components["schemas"]["Check"][];
            links: components["schemas"]["Links"];
        };
        /** @enum {string} */
        CheckStatusLevel: "UNKNOWN" | "OK" | "INFO" | "CRIT" | "WARN";
        CheckViewProperties: {
            adaptiveZoomHide?: boolean;
            check?: components["schemas"]["Check"];
            checkID: string;
            colors: components["schemas"]["DashboardColor"][];
            legendColorizeRows?: boolean;
            legendHide?: boolean;
            /** Format: float */
            legendOpacity?: number;
            legendOrientationThreshold?: number;
            queries: components["schemas"]["DashboardQuery"][];
            /** @enum {string} */
            shape: "chronograf-v2";
            /** @enum {string} */
            type: "check";
        };
        /**
         * @example {
         *       "configcat_deployments-autopromotionblocker": "#663cd0",
         *       "measurement_birdmigration_europe": "#663cd0",
         *       "series_id_1": "#edf529",
         *       "series_id_2": "#edf529"
         * }
         */
        ColorMapping: {
            [key: string]: string;
        };
        ConditionalExpression: {
            alternate?: components["schemas"]["Expression"];
            consequent?: components["schemas"]["Expression"];
            location?: components["schemas"]["SourceLocation"];
            test?: components["schemas"]["Expression"];
            type?: components["schemas"]["NodeType"];
        };
        Config: {
            config?: Record<string, unknown>;
        };
        ConstantVariableProperties: {
            /** @enum {string} */
            type?: "constant";
            values?: string[];
        };
        CreateCell: {
            /** Format: int32 */
            h?: number;
            name?: string;
            usingView?: string;
            /** Format: int32 */
            w?: number;
            /** Format: int32 */
            x?: number;
            /** Format: int32 */
            y?: number;
        };
        /** @description A dashboard to make, by name and organization. */
        CreateDashboardRequest: {
            description?: string;
            name: string;
            orgID: string;
        };
        CustomCheck: components["schemas"]["CheckBase"] & {
            /** @enum {string} */
            type: "custom";
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "custom";
        };
        /** @description Cells in a grid, with a name. */
        Dashboard: WithRequired<components["schemas"]["CreateDashboardRequest"], "description"> & {
            cells: components["schemas"]["Cells"];
            readonly id: string;
            labels: components["schemas"]["Labels"];
            /**
             * @example {
             *       "cells": "/api/v2/dashboards/1/cells",
             *       "labels": "/api/v2/dashboards/1/labels",
             *       "members": "/api/v2/dashboards/1/members",
             *       "org": "/api/v2/labels/1",
             *       "owners": "/api/v2/dashboards/1/owners",
             *       "self": "/api/v2/dashboards/1"
             * }
             */
            links: {
                cells?: components["schemas"]["Link"];
                labels?: components["schemas"]["Link"];
                members?: components["schemas"]["Link"];
                org?: components["schemas"]["Link"];
                owners?: components["schemas"]["Link"];
                self?: components["schemas"]["Link"];
            };
            meta: {
                /** Format: date-time */
                createdAt?: string;
                /** Format: date-time */
                updatedAt?: string;
            };
        };
        DashboardColor: {
            hex: string;
            id: string;
            name: string;
            /** @enum {string} */
            type: "min" | "max" | "threshold" | "scale" | "text" | "background";
            /** Format: float */
            value: number;
        };
        DashboardQuery: {
            builderConfig?: components["schemas"]["BuilderConfig"];
            editMode?: components["schemas"]["QueryEditMode"];
            name?: string;
            text?: string;
        };
        /** @description A list of dashboards. */
        Dashboards: {
            dashboards: components["schemas"]["Dashboard"][];
            links: components["schemas"]["Links"];
        };
        DashboardWithViewProperties: components["schemas"]["CreateDashboardRequest"] & {
            cells?: components["schemas"]["CellsWithViewProperties"];
            readonly id?: string;
            labels?: components["schemas"]["Labels"];
            /**
             * @example {
             *       "cells": "/api/v2/dashboards/1/cells",
             *       "labels": "/api/v2/dashboards/1/labels",
             *       "members": "/api/v2/dashboards/1/members",
             *       "org": "/api/v2/labels/1",
             *       "owners": "/api/v2/dashboards/1/owners",
             *       "self": "/api/v2/dashboards/1"
             * }
             */
            links?: {
                cells?: components["schemas"]["Link"];
                labels?: components["schemas"]["Link"];
                members?: components["schemas"]["Link"];
                org?: components["schemas"]["Link"];
                owners?: components["schemas"]["Link"];
                self?: components["schemas"]["Link"];
            };
            meta?: {
                /** Format: date-time */
                createdAt?: string;
                /** Format: date-time */
                updatedAt?: string;
            };
        };
        DateTimeLiteral: {
            location?: components["schemas"]["SourceLocation"];
            type?: components["schemas"]["NodeType"];
            /** Format: date-time */
            value?: string;
        };
        /** @description Which bucket a database and retention policy of 1.x stand for. */
        DBRP: {
            bucketID: string;
            database: string;
            default: boolean;
            readonly id: string;
            links?: components["schemas"]["Links"];
            orgID: string;
            retention_policy: string;
            virtual: boolean;
        };
        /** @description A mapping to make; `org` or `orgID` is needed. */
        DBRPCreate: {
            bucketID: string;
            database: string;
            default?: boolean;
            org?: string;
            orgID?: string;
            retention_policy: string;
        };
        DBRPGet: {
            content: components["schemas"]["DBRP"];
        };
        /** @description A list of mappings, made or virtual. */
        DBRPs: {
            content: components["schemas"]["DBRP"][];
        };
        DBRPUpdate: {
            default?: boolean;
            retention_policy?: string;
        };
        /** @description A check that reports a series that has fallen silent. */
        DeadmanCheck: components["schemas"]["CheckBase"] & {
            every: string;
            level?: components["schemas"]["CheckStatusLevel"];
            offset?: string;
            reportZero?: boolean;
            staleTime?: string;
            statusMessageTemplate?: string;
            tags?: {
                key?: string;
                value?: string;
            }[] | null;
            timeSince?: string;
            /** @enum {string} */
            type: "deadman";
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "deadman";
        };
        DecimalPlaces: {
            /** Format: int32 */
            digits?: number;
            isEnforced?: boolean;
        };
        /** @description A time range, and which of its points to delete. */
        DeletePredicateRequest: {
            /** @example <text> */
            predicate?: string;
            /** Format: date-time */
            start: string;
            /** Format: date-time */
            stop: string;
        };
        /** @description The form of the CSV: header, delimiter, annotations. */
        Dialect: {
            annotations?: ("group" | "datatype" | "default")[];
            /** @default # */
            commentPrefix?: string;
            /**
             * @default RFC3339
             * @enum {string}
             */
            dateTimeFormat?: "RFC3339" | "RFC3339Nano";
            /** @default , */
            delimiter?: string;
            /** @default true */
            header?: boolean;
        };
        DictExpression: {
            elements?: components["schemas"]["DictItem"][];
            location?: components["schemas"]["SourceLocation"];
            type?: components["schemas"]["NodeType"];
        };
        DictItem: {
            key?: components["schemas"]["Expression"];
            type?: components["schemas"]["NodeType"];
            val?: components["schemas"]["Expression"];
        };
        Duration: {
            magnitude?: number;
            type?: components["schemas"]["NodeType"];
            unit?: string;
        };
        DurationLiteral: {
            location?: components["schemas"]["SourceLocation"];
            type?: components["schemas"]["NodeType"];
            values?: components["schemas"]["Duration"][];
        };
        EmptyViewProperties: {
            /** @enum {string} */
            shape: "empty";
        };
        /** @description What the server says when it refuses or fails. */
        Error: {
            code: components["schemas"]["ErrorCode"];
            readonly err?: string;
            readonly message: string;
            readonly op?: string;
        };
        /**
         * @description The kind of an error in one or two words; the status says the same.
         * @enum {string}
         */
        ErrorCode: "internal error" | "not implemented" | "not found" | "conflict" | "invalid" | "unprocessable entity" | "empty value" | "unavailable" | "forbidden" | "too many requests" | "unauthorized" | "method not allowed" | "request too large" | "unsupported media type";
        Expression: components["schemas"]["ArrayExpression"] | components["schemas"]["DictExpression"] | components["schemas"]["FunctionExpression"] | components["schemas"]["BinaryExpression"] | components["schemas"]["CallExpression"] | components["schemas"]["ConditionalExpression"] | components["schemas"]["LogicalExpression"] | components["schemas"]["MemberExpression"] | components["schemas"]["IndexExpression"] | components["schemas"]["ObjectExpression"] | components["schemas"]["ParenExpression"] | components["schemas"]["PipeExpression"] | components["schemas"]["UnaryExpression"] | components["schemas"]["BooleanLiteral"] | components["schemas"]["DateTimeLiteral"] | components["schemas"]["DurationLiteral"] | components["schemas"]["FloatLiteral"] | components["schemas"]["IntegerLiteral"] | components["schemas"]["PipeLiteral"] | components["schemas"]["RegexpLiteral"] | components["schemas"]["StringLiteral"] | components["schemas"]["UnsignedIntegerLiteral"] | components["schemas"]["Identifier"];
        ExpressionStatement: {
            expression?: components["schemas"]["Expression"];
            location?: components["schemas"]["SourceLocation"];
            type?: components["schemas"]["NodeType"];
        };
        Field: {
            alias?: string;
            args?: components["schemas"]["Field"][];
            /** @enum {string} */
            type?: "func" | "field" | "integer" | "number" | "regex" | "wildcard";
            value?: string;
        };
        File: {
            body?: components["schemas"]["Statement"][];
            imports?: components["schemas"]["ImportDeclaration"][] | null;
            location?: components["schemas"]["SourceLocation"];
            metadata?: string;
            name?: string;
            package?: {
                name?: components["schemas"]["Identifier"];
                type?: components["schemas"]["NodeType"];
            } | null;
            type?: components["schemas"]["NodeType"];
        };
        Flags: {
            [key: string]: unknown;
        };
        FloatLiteral: {
            location?: components["schemas"]["SourceLocation"];
            type?: components["schemas"]["NodeType"];
            value?: number;
        };
        FluxResponse: {
            flux?: string;
        };
        /** @description A Flux function with its parameters and their types. */
        FluxSuggestion: {
            name: string;
            params: {
                [key: string]: string;
            };
        };
        FluxSuggestions: {
            funcs?: components["schemas"]["FluxSuggestion"][];
        };
        FunctionExpression: {
            body?: components["schemas"]["Node"];
            location?: components["schemas"]["SourceLocation"];
            params?: components["schemas"]["Property"][];
            type?: components["schemas"]["NodeType"];
        };
        GaugeViewProperties: {
            colors: components["schemas"]["DashboardColor"][];
            decimalPlaces: components["schemas"]["DecimalPlaces"];
            note: string;
            prefix: string;
            queries: components["schemas"]["DashboardQuery"][];
            /** @enum {string} */
            shape: "chronograf-v2";
            showNoteWhenEmpty: boolean;
            suffix: string;
            tickPrefix: string;
            tickSuffix: string;
            /** @enum {string} */
            type: "gauge";
        };
        GeoCircleViewLayer: components["schemas"]["GeoViewLayerProperties"] & {
            colorDimension: components["schemas"]["Axis"];
            colorField: string;
            colors: components["schemas"]["DashboardColor"][];
            interpolateColors?: boolean;
            radius?: number;
            radiusDimension: components["schemas"]["Axis"];
            radiusField: string;
        };
        GeoHeatMapViewLayer: components["schemas"]["GeoViewLayerProperties"] & {
            blur: number;
            colors: components["schemas"]["DashboardColor"][];
            intensityDimension: components["schemas"]["Axis"];
            intensityField: string;
            radius: number;
        };
        GeoPointMapViewLayer: components["schemas"]["GeoViewLayerProperties"] & {
            colorDimension: components["schemas"]["Axis"];
            colorField: string;
            colors: components["schemas"]["DashboardColor"][];
            isClustered?: boolean;
            tooltipColumns?: string[];
        };
        GeoTrackMapViewLayer: {
            colors?: components["schemas"]["DashboardColor"][];
            randomColors?: boolean;
            speed?: number;
            trackWidth?: number;
        } & (components["schemas"]["GeoViewLayerProperties"] & Record<string, unknown>);
        GeoViewLayer: components["schemas"]["GeoCircleViewLayer"] | components["schemas"]["GeoHeatMapViewLayer"] | components["schemas"]["GeoPointMapViewLayer"] | components["schemas"]["GeoTrackMapViewLayer"];
        GeoViewLayerProperties: {
            /** @enum {string} */
            type: "heatmap" | "circleMap" | "pointMap" | "trackMap";
        };
        GeoViewProperties: {
            /** @default true */
            allowPanAndZoom: boolean;
            center: {
                /** Format: double */
                lat: number;
                /** Format: double */
                lon: number;
            };
            colors?: components["schemas"]["DashboardColor"][];
            /** @default true */
            detectCoordinateFields: boolean;
            latLonColumns?: components["schemas"]["LatLonColumns"];
            layers: components["schemas"]["GeoViewLayer"][];
            mapStyle?: string;
            note: string;
            queries: components["schemas"]["DashboardQuery"][];
            s2Column?: string;
            /** @enum {string} */
            shape: "chronograf-v2";
            showNoteWhenEmpty: boolean;
            /** @enum {string} */
            type: "geo";
            useS2CellID?: boolean;
            /** Format: double */
            zoom: number;
        };
        GreaterThreshold: components["schemas"]["ThresholdBase"] & {
            /** @enum {string} */
            type: "greater";
            /** Format: float */
            value: number;
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "greater";
        };
        /** @description Whether something works: `pass` or `fail`, with a message. */
        HealthCheck: {
            checks?: components["schemas"]["HealthCheck"][];
            commit?: string;
            message?: string;
            name: string;
            /** @enum {string} */
            status: "pass" | "fail";
            version?: string;
        };
        HeatmapViewProperties: {
            adaptiveZoomHide?: boolean;
            binSize: number;
            colors: string[];
            generateXAxisTicks?: string[] | null;
            generateYAxisTicks?: string[] | null;
            legendColorizeRows?: boolean;
            legendHide?: boolean;
            /** Format: float */
            legendOpacity?: number;
            legendOrientationThreshold?: number;
            note: string;
            queries: components["schemas"]["DashboardQuery"][];
            /** @enum {string} */
            shape: "chronograf-v2";
            showNoteWhenEmpty: boolean;
            timeFormat?: string;
            /** @enum {string} */
            type: "heatmap";
            xAxisLabel: string;
            xColumn: string;
            xDomain?: number[];
            xPrefix: string;
            xSuffix: string;
            /** Format: float */
            xTickStart?: number;
            /** Format: float */
            xTickStep?: number;
            xTotalTicks?: number;
            yAxisLabel: string;
            yColumn: string;
            yDomain?: number[];
            yPrefix: string;
            ySuffix: string;
            /** Format: float */
            yTickStart?: number;
            /** Format: float */
            yTickStep?: number;
            yTotalTicks?: number;
        };
        HistogramViewProperties: {
            binCount: number;
            colors: components["schemas"]["DashboardColor"][];
            fillColumns: string[];
            legendColorizeRows?: boolean;
            legendHide?: boolean;
            /** Format: float */
            legendOpacity?: number;
            legendOrientationThreshold?: number;
            note: string;
            /** @enum {string} */
            position: "overlaid" | "stacked";
            queries: components["schemas"]["DashboardQuery"][];
            /** @enum {string} */
            shape: "chronograf-v2";
            showNoteWhenEmpty: boolean;
            /** @enum {string} */
            type: "histogram";
            xAxisLabel: string;
            xColumn: string;
            xDomain: number[];
        };
        HTTPNotificationEndpoint: components["schemas"]["NotificationEndpointBase"] & {
            /** @enum {string} */
            authMethod: "none" | "basic" | "bearer";
            contentTemplate?: string;
            headers?: {
                [key: string]: string;
            };
            /** @enum {string} */
            method: "POST" | "GET" | "PUT";
            password?: string;
            token?: string;
            url: string;
            username?: string;
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "http";
        };
        HTTPNotificationRule: components["schemas"]["NotificationRuleBase"] & components["schemas"]["HTTPNotificationRuleBase"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "http";
        };
        HTTPNotificationRuleBase: {
            /** @enum {string} */
            type: "http";
            url?: string;
        };
        Identifier: {
            location?: components["schemas"]["SourceLocation"];
            name?: string;
            type?: components["schemas"]["NodeType"];
        };
        ImportDeclaration: {
            as?: components["schemas"]["Identifier"];
            path?: components["schemas"]["StringLiteral"];
            type?: components["schemas"]["NodeType"];
        };
        IndexExpression: {
            array?: components["schemas"]["Expression"];
            index?: components["schemas"]["Expression"];
            location?: components["schemas"]["SourceLocation"];
            type?: components["schemas"]["NodeType"];
        };
        /** @example <text> */
        InfluxqlCsvResponse: string;
        /** @description Results of InfluxQL statements in their order; one that failed has `error`. */
        InfluxqlJsonResponse: {
            results?: {
                error?: string;
                partial?: boolean;
                series?: {
                    columns?: string[];
                    name?: string;
                    partial?: boolean;
                    tags?: {
                        [key: string]: string;
                    };
                    values?: unknown[][];
                }[];
                statement_id: number;
            }[] & (unknown | unknown);
        };
        IntegerLiteral: {
            location?: components["schemas"]["SourceLocation"];
            type?: components["schemas"]["NodeType"];
            value?: string;
        };
        /** @description Whether the server still waits to be set up. */
        IsOnboarding: {
            allowed?: boolean;
        };
        /** @description A name and properties that can be put on other resources. */
        Label: {
            readonly id?: string;
            name?: string;
            readonly orgID?: string;
            /**
             * @example {
             *       "color": "ffb3b3",
             *       "description": "this is a description"
             * }
             */
            properties?: {
                [key: string]: string;
            };
        };
        /** @description A label to make; the properties may have any names. */
        LabelCreateRequest: {
            name: string;
            orgID: string;
            /**
             * @example {
             *       "color": "ffb3b3",
             *       "description": "this is a description"
             * }
             */
            properties?: {
                [key: string]: string;
            };
        };
        /** @description Which label to put on, by id. */
        LabelMapping: {
            labelID: string;
        };
        /** @description One label, with links. */
        LabelResponse: {
            label: components["schemas"]["Label"];
            links: components["schemas"]["Links"];
        };
        Labels: components["schemas"]["Label"][];
        /** @description Labels, of an organization or on one resource. */
        LabelsResponse: {
            labels: components["schemas"]["Labels"];
            links: components["schemas"]["Links"];
        };
        /** @description Properties to change; an empty value removes one. */
        LabelUpdate: {
            name?: string;
            /**
             * @example {
             *       "color": "ffb3b3",
             *       "description": "this is a description"
             * }
             */
            properties?: {
                [key: string]: string;
            };
        };
        LanguageRequest: {
            query: string;
        };
        LatLonColumn: {
            column: string;
            key: string;
        };
        LatLonColumns: {
            lat: components["schemas"]["LatLonColumn"];
            lon: components["schemas"]["LatLonColumn"];
        };
        /** @description A name of a 1.x client to make, with what it may read and write. */
        LegacyAuthorizationPostRequest: components["schemas"]["AuthorizationUpdateRequest"] & {
            orgID: string;
            permissions: components["schemas"]["Permission"][];
            token?: string;
            userID?: string;
        };
        LesserThreshold: components["schemas"]["ThresholdBase"] & {
            /** @enum {string} */
            type: "lesser";
            /** Format: float */
            value: number;
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "lesser";
        };
        LinePlusSingleStatProperties: {
            adaptiveZoomHide?: boolean;
            axes: components["schemas"]["Axes"];
            colors: components["schemas"]["DashboardColor"][];
            decimalPlaces: components["schemas"]["DecimalPlaces"];
            generateXAxisTicks?: string[];
            generateYAxisTicks?: string[];
            /** @enum {string} */
            hoverDimension?: "auto" | "x" | "y" | "xy" | "";
            legendColorizeRows?: boolean;
            legendHide?: boolean;
            /** Format: float */
            legendOpacity?: number;
            legendOrientationThreshold?: number;
            note: string;
            /** @enum {string} */
            position: "overlaid" | "stacked";
            prefix: string;
            queries: components["schemas"]["DashboardQuery"][];
            shadeBelow?: boolean;
            /** @enum {string} */
            shape: "chronograf-v2";
            showNoteWhenEmpty: boolean;
            staticLegend?: components["schemas"]["StaticLegend"];
            suffix: string;
            timeFormat?: string;
            /** @enum {string} */
            type: "line-plus-single-stat";
            xColumn?: string;
            /** Format: float */
            xTickStart?: number;
            /** Format: float */
            xTickStep?: number;
            xTotalTicks?: number;
            yColumn?: string;
            /** Format: float */
            yTickStart?: number;
            /** Format: float */
            yTickStep?: number;
            yTotalTicks?: number;
        };
        /** @description Why line protocol was refused, and where. */
        LineProtocolError: {
            /** @enum {string} */
            readonly code: "internal error" | "not found" | "conflict" | "invalid" | "empty value" | "unavailable";
            readonly err?: string;
            /** Format: int32 */
            readonly line?: number;
            readonly message?: string;
            readonly op?: string;
        };
        /** @description Said to a write that is larger than the server takes. */
        LineProtocolLengthError: {
            /** @enum {string} */
            readonly code: "invalid";
            readonly message: string;
        };
        /** Format: uri */
        Link: string;
        /** @description Where the pages around this one are. */
        Links: {
            next?: components["schemas"]["Link"];
            prev?: components["schemas"]["Link"];
            self: components["schemas"]["Link"];
            task?: components["schemas"]["Link"];
        };
        /** @description One line of a run's log. */
        LogEvent: {
            /** @example Halt and catch fire */
            readonly message: string;
            readonly runID: string;
            /**
             * Format: date-time
             * @example 2006-01-02T15:04:05.999999999Z07:00
             */
            readonly time: string;
        };
        LogicalExpression: {
            left?: components["schemas"]["Expression"];
            location?: components["schemas"]["SourceLocation"];
            operator?: string;
            right?: components["schemas"]["Expression"];
            type?: components["schemas"]["NodeType"];
        };
        /** @description Lines of a log; null where there are none. */
        Logs: {
            readonly events?: components["schemas"]["LogEvent"][] | null;
        };
        MapVariableProperties: {
            /** @enum {string} */
            type?: "map";
            values?: {
                [key: string]: string;
            };
        };
        MarkdownViewProperties: {
            note: string;
            /** @enum {string} */
            shape: "chronograf-v2";
            /** @enum {string} */
            type: "markdown";
        };
        MemberAssignment: {
            init?: components["schemas"]["Expression"];
            location?: components["schemas"]["SourceLocation"];
            member?: components["schemas"]["MemberExpression"];
            type?: components["schemas"]["NodeType"];
        };
        MemberExpression: {
            location?: components["schemas"]["SourceLocation"];
            object?: components["schemas"]["Expression"];
            property?: components["schemas"]["PropertyKey"];
            type?: components["schemas"]["NodeType"];
        };
        /** @description The three parts of a metadata backup. */
        MetadataBackup: {
            buckets: components["schemas"]["BucketMetadataManifests"];
            /** Format: binary */
            kv: Uint8Array;
            /** Format: binary */
            sql: Uint8Array;
        };
        MosaicViewProperties: {
            colors: string[];
            fillColumns: string[];
            generateXAxisTicks?: string[] | null;
            /** @enum {string} */
            hoverDimension?: "auto" | "x" | "y" | "xy" | "";
            legendColorizeRows?: boolean;
            legendHide?: boolean;
            /** Format: float */
            legendOpacity?: number;
            legendOrientationThreshold?: number;
            note: string;
            queries: components["schemas"]["DashboardQuery"][];
            /** @enum {string} */
            shape: "chronograf-v2";
            showNoteWhenEmpty: boolean;
            timeFormat?: string;
            /** @enum {string} */
            type: "mosaic";
            xAxisLabel: string;
            xColumn: string;
            xDomain?: number[];
            xPrefix: string;
            xSuffix: string;
            /** Format: float */
            xTickStart?: number;
            /** Format: float */
            xTickStep?: number;
            xTotalTicks?: number;
            yAxisLabel: string;
            yDomain?: number[];
            yLabelColumns?: string[] | null;
            yLabelColumnSeparator?: string;
            yPrefix: string;
            ySeriesColumns: string[];
            ySuffix: string;
        };
        Node: components["schemas"]["Expression"] | components["schemas"]["Block"];
        NodeType: string;
        /** @description Where notifications go; `type` tells which service, and a token is answered as the name of its secret. */
        NotificationEndpoint: components["schemas"]["NotificationEndpointDiscriminator"];
        NotificationEndpointBase: {
            /** Format: date-time */
            readonly createdAt?: string;
            description?: string;
            id?: string;
            labels?: components["schemas"]["Labels"];
            /**
             * @example {
             *       "labels": "/api/v2/notificationEndpoints/1/labels",
             *       "members": "/api/v2/notificationEndpoints/1/members",
             *       "owners": "/api/v2/notificationEndpoints/1/owners",
             *       "self": "/api/v2/notificationEndpoints/1"
             * }
             */
            readonly links?: {
                labels?: components["schemas"]["Link"];
                members?: components["schemas"]["Link"];
                owners?: components["schemas"]["Link"];
                self?: components["schemas"]["Link"];
            };
            name: string;
            orgID: string;
            /**
             * @default active
             * @enum {string}
             */
            status: "active" | "inactive";
            type: components["schemas"]["NotificationEndpointType"];
            /** Format: date-time */
            readonly updatedAt?: string;
            userID?: string;
        };
        NotificationEndpointDiscriminator: components["schemas"]["SlackNotificationEndpoint"] | components["schemas"]["PagerDutyNotificationEndpoint"] | components["schemas"]["HTTPNotificationEndpoint"] | components["schemas"]["TelegramNotificationEndpoint"];
        NotificationEndpoints: {
            links: components["schemas"]["Links"];
            notificationEndpoints: components["schemas"]["NotificationEndpoint"][];
        };
        /** @enum {string} */
        NotificationEndpointType: "slack" | "pagerduty" | "http" | "telegram";
        NotificationEndpointUpdate: {
            description?: string;
            name?: string;
            /** @enum {string} */
            status?: "active" | "inactive";
        };
        /** @description Which states are sent to which endpoint, and how often. */
        NotificationRule: components["schemas"]["NotificationRuleDiscriminator"];
        NotificationRuleBase: {
            /** Format: date-time */
            readonly createdAt?: string;
            description?: string;
            endpointID: string;
            every?: string;
            readonly id?: string;
            labels?: components["schemas"]["Labels"];
            readonly lastRunError?: string;
            /** @enum {string} */
            readonly lastRunStatus?: "failed" | "success" | "canceled";
            /** Format: date-time */
            readonly latestCompleted?: string;
            /** Format: date-time */
            readonly latestScheduled?: string;
            limit?: number;
            limitEvery?: number;
            /**
             * @example {
             *       "labels": "/api/v2/notificationRules/1/labels",
             *       "members": "/api/v2/notificationRules/1/members",
             *       "owners": "/api/v2/notificationRules/1/owners",
             *       "query": "/api/v2/notificationRules/1/query",
             *       "self": "/api/v2/notificationRules/1"
             * }
             */
            readonly links?: {
                labels?: components["schemas"]["Link"];
                members?: components["schemas"]["Link"];
                owners?: components["schemas"]["Link"];
                query?: components["schemas"]["Link"];
                self?: components["schemas"]["Link"];
            };
            name: string;
            offset?: string;
            orgID: string;
            readonly ownerID?: string;
            runbookLink?: string;
            sleepUntil?: string;
            status: components["schemas"]["TaskStatusType"];
            statusRules: components["schemas"]["StatusRule"][];
            tagRules?: components["schemas"]["TagRule"][];
            taskID?: string;
            /** Format: date-time */
            readonly updatedAt?: string;
        };
        NotificationRuleDiscriminator: components["schemas"]["SlackNotificationRule"] | components["schemas"]["SMTPNotificationRule"] | components["schemas"]["PagerDutyNotificationRule"] | components["schemas"]["HTTPNotificationRule"] | components["schemas"]["TelegramNotificationRule"];
        NotificationRules: {
            links: components["schemas"]["Links"];
            notificationRules: components["schemas"]["NotificationRule"][];
        };
        NotificationRuleUpdate: {
            description?: string;
            name?: string;
            /** @enum {string} */
            status?: "active" | "inactive";
        };
        ObjectExpression: {
            location?: components["schemas"]["SourceLocation"];
            properties?: components["schemas"]["Property"][];
            type?: components["schemas"]["NodeType"];
        };
        /** @description The first user, organization and bucket; the names of the three are enough. */
        OnboardingRequest: {
            bucket: string;
            org: string;
            password?: string;
            /** @deprecated */
            retentionPeriodHrs?: number;
            /** Format: int64 */
            retentionPeriodSeconds?: number | bigint;
            token?: string;
            username: string;
        };
        /** @description What setting up made: user, organization, bucket and operator token. */
        OnboardingResponse: {
            auth?: components["schemas"]["Authorization"];
            bucket?: components["schemas"]["Bucket"];
            org?: components["schemas"]["Organization"];
            user?: components["schemas"]["UserResponse"];
        };
        OptionStatement: {
            assignment?: components["schemas"]["VariableAssignment"] | components["schemas"]["MemberAssignment"];
            location?: components["schemas"]["SourceLocation"];
            type?: components["schemas"]["NodeType"];
        };
        /** @description Who owns buckets, tasks, dashboards and the rest. */
        Organization: {
            /** Format: date-time */
            readonly createdAt: string;
            /** @enum {string} */
            defaultStorageType?: "tsm" | "iox";
            description: string;
            readonly id: string;
            /**
             * @example {
             *       "buckets": "/api/v2/buckets?org=myorg",
             *       "dashboards": "/api/v2/dashboards?org=myorg",
             *       "labels": "/api/v2/orgs/1/labels",
             *       "members": "/api/v2/orgs/1/members",
             *       "owners": "/api/v2/orgs/1/owners",
             *       "secrets": "/api/v2/orgs/1/secrets",
             *       "self": "/api/v2/orgs/1",
             *       "tasks": "/api/v2/tasks?org=myorg"
             * }
             */
            readonly links: {
                buckets?: components["schemas"]["Link"];
                dashboards?: components["schemas"]["Link"];
                labels?: components["schemas"]["Link"];
                logs?: components["schemas"]["Link"];
                members?: components["schemas"]["Link"];
                owners?: components["schemas"]["Link"];
                secrets?: components["schemas"]["Link"];
                self?: components["schemas"]["Link"];
                tasks?: components["schemas"]["Link"];
            };
            name: string;
            /**
             * @default active
             * @enum {string}
             */
            status?: "active" | "inactive";
            /** Format: date-time */
            readonly updatedAt: string;
        };
        /** @description A list of organizations. */
        Organizations: {
            links?: components["schemas"]["Links"];
            orgs?: components["schemas"]["Organization"][];
        };
        Package: {
            files?: components["schemas"]["File"][];
            package?: string;
            path?: string;
            type?: components["schemas"]["NodeType"];
        };
        PackageClause: {
            name?: components["schemas"]["Identifier"];
            type?: components["schemas"]["NodeType"];
        };
        PagerDutyNotificationEndpoint: components["schemas"]["NotificationEndpointBase"] & {
            clientURL?: string;
            routingKey: string;
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "pagerduty";
        };
        PagerDutyNotificationRule: components["schemas"]["NotificationRuleBase"] & components["schemas"]["PagerDutyNotificationRuleBase"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "pagerduty";
        };
        PagerDutyNotificationRuleBase: {
            messageTemplate: string;
            /** @enum {string} */
            type: "pagerduty";
        };
        ParenExpression: {
            expression?: components["schemas"]["Expression"];
            location?: components["schemas"]["SourceLocation"];
            type?: components["schemas"]["NodeType"];
        };
        /** @description The new password, of 8 to 72 characters. */
        PasswordResetBody: {
            password: string;
        };
        /** @description What to change of a bucket; the rest stays. */
        PatchBucketRequest: {
            description?: string;
            name?: string;
            retentionRules?: components["schemas"]["PatchRetentionRules"];
        };
        PatchOrganizationRequest: {
            description?: string;
            name?: string;
        };
        /** @description A retention to put in the place of a bucket's own, in seconds. */
        PatchRetentionRule: {
            /**
             * Format: int64
             * @default 2592000
             * @example 86400
             */
            everySeconds: number | bigint;
            /** Format: int64 */
            shardGroupDurationSeconds?: number | bigint;
            /**
             * @default expire
             * @enum {string}
             */
            type?: "expire";
        };
        PatchRetentionRules: components["schemas"]["PatchRetentionRule"][];
        /** @description One thing that a token may do: an action on a kind of resource. */
        Permission: {
            /** @enum {string} */
            action: "read" | "write";
            resource: components["schemas"]["Resource"];
        };
        PipeExpression: {
            argument?: components["schemas"]["Expression"];
            call?: components["schemas"]["CallExpression"];
            location?: components["schemas"]["SourceLocation"];
            type?: components["schemas"]["NodeType"];
        };
        PipeLiteral: {
            location?: components["schemas"]["SourceLocation"];
            type?: components["schemas"]["NodeType"];
        };
        /** @description A bucket to make; a name and an organization are enough. */
        PostBucketRequest: {
            description?: string;
            name: string;
            orgID: string;
            retentionRules?: components["schemas"]["RetentionRules"];
            /** @default 0 */
            rp?: string;
            schemaType?: components["schemas"]["SchemaType"];
        };
        PostCheck: components["schemas"]["CheckDiscriminator"];
        PostNotificationEndpoint: components["schemas"]["NotificationEndpointDiscriminator"];
        PostNotificationRule: components["schemas"]["NotificationRuleDiscriminator"];
        /** @description An organization to make. */
        PostOrganizationRequest: {
            description?: string;
            name: string;
        };
        Property: {
            key?: components["schemas"]["PropertyKey"];
            location?: components["schemas"]["SourceLocation"];
            type?: components["schemas"]["NodeType"];
            value?: components["schemas"]["Expression"];
        };
        PropertyKey: components["schemas"]["Identifier"] | components["schemas"]["StringLiteral"];
        /** @description A query with its language and the form of its answer. */
        Query: {
            dialect?: components["schemas"]["Dialect"];
            extern?: components["schemas"]["File"];
            /** Format: date-time */
            now?: string;
            query: string;
            /** @enum {string} */
            type?: "flux";
        };
        /** @enum {string} */
        QueryEditMode: "builder" | "advanced";
        QueryVariableProperties: {
            /** @enum {string} */
            type?: "query";
            values?: {
                language?: string;
                query?: string;
            };
        };
        RangeThreshold: components["schemas"]["ThresholdBase"] & {
            /** Format: float */
            max: number;
            /** Format: float */
            min: number;
            /** @enum {string} */
            type: "range";
            within: boolean;
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "range";
        };
        /** @description Since when the server runs. */
        Ready: {
            /**
             * Format: date-time
             * @example 2019-03-13T10:09:33.891196-04:00
             */
            started?: string;
            /** @enum {string} */
            status?: "ready";
            /** @example 14m45.911966424s */
            up?: string;
        };
        RegexpLiteral: {
            location?: components["schemas"]["SourceLocation"];
            type?: components["schemas"]["NodeType"];
            value?: string;
        };
        /** @description Another server that data is replicated to. */
        RemoteConnection: {
            /** @default false */
            allowInsecureTLS: boolean;
            description?: string;
            id: string;
            name: string;
            orgID: string;
            remoteOrgID: string | null;
            /** Format: uri */
            remoteURL: string;
        };
        RemoteConnectionCreationRequest: {
            /** @default false */
            allowInsecureTLS: boolean;
            description?: string;
            name: string;
            orgID: string;
            remoteAPIToken: string;
            remoteOrgID?: string;
            /** Format: uri */
            remoteURL: string;
        };
        RemoteConnections: {
            remotes?: components["schemas"]["RemoteConnection"][] | null;
        };
        RemoteConnectionUpdateRequest: {
            /** @default false */
            allowInsecureTLS?: boolean;
            description?: string;
            name?: string;
            remoteAPIToken?: string;
            remoteOrgID?: string;
            /** Format: uri */
            remoteURL?: string;
        };
        RenamableField: {
            displayName?: string;
            readonly internalName?: string;
            visible?: boolean;
        };
        /** @description A bucket here whose writes are sent to a bucket elsewhere; sizes are in bytes. */
        Replication: {
            /** Format: int64 */
            currentQueueSizeBytes: number | bigint;
            description?: string;
            dropNonRetryableData: boolean;
            id: string;
            latestErrorMessage?: string;
            latestResponseCode?: number;
            localBucketID: string;
            /** Format: int64 */
            maxAgeSeconds: number | bigint;
            /** Format: int64 */
            maxQueueSizeBytes: number | bigint;
            name: string;
            orgID: string;
            /** Format: int64 */
            remainingBytesToBeSynced: number | bigint;
            remoteBucketID: string | null;
            remoteBucketName?: string;
            RemoteBucketName: string;
            remoteID: string;
        };
        ReplicationCreationRequest: {
            description?: string;
            /** @default false */
            dropNonRetryableData?: boolean;
            localBucketID: string;
            /**
             * Format: int64
             * @default 604800
             */
            maxAgeSeconds: number | bigint;
            /**
             * Format: int64
             * @default 67108860
             */
            maxQueueSizeBytes: number | bigint;
            name: string;
            orgID: string;
            remoteBucketID?: string;
            remoteBucketName?: string;
            remoteID: string;
        };
        Replications: {
            replications?: components["schemas"]["Replication"][] | null;
        };
        ReplicationUpdateRequest: {
            description?: string;
            dropNonRetryableData?: boolean;
            /** Format: int64 */
            maxAgeSeconds?: number | bigint;
            /** Format: int64 */
            maxQueueSizeBytes?: number | bigint;
            name?: string;
            remoteBucketID?: string;
            remoteBucketName?: string;
            remoteID?: string;
        };
        /** @description What a permission is about: a kind, one id of it, or all of one organization. */
        Resource: {
            id?: string;
            name?: string;
            org?: string;
            orgID?: string;
            /** @enum {string} */
            type: "authorizations" | "buckets" | "dashboards" | "orgs" | "tasks" | "telegrafs" | "users" | "variables" | "secrets" | "labels" | "views" | "documents" | "notificationRules" | "notificationEndpoints" | "checks" | "dbrp" | "annotations" | "sources" | "scrapers" | "notebooks" | "remotes" | "replications" | "instance" | "flows" | "functions" | "subscriptions";
        };
        /** @description A user with the role of a member. */
        ResourceMember: components["schemas"]["UserResponse"] & {
            /**
             * @default member
             * @enum {string}
             */
            role: "member";
        };
        /** @description Users who are members of one resource. */
        ResourceMembers: {
            links: {
                /** Format: uri */
                self?: string;
            };
            users: components["schemas"]["ResourceMember"][];
        };
        /** @description A user with the role of an owner. */
        ResourceOwner: components["schemas"]["UserResponse"] & {
            /**
             * @default owner
             * @enum {string}
             */
            role: "owner";
        };
        /** @description Users who own one resource. */
        ResourceOwners: {
            links: {
                /** Format: uri */
                self?: string;
            };
            users: components["schemas"]["ResourceOwner"][];
        };
        /** @description The bucket that a restore made, and its shards. */
        RestoredBucketMappings: {
            id: string;
            name: string;
            shardMappings: components["schemas"]["BucketShardMappings"];
        };
        /** @description A retention policy in a backup; durations are nanoseconds. */
        RetentionPolicyManifest: {
            /**
             * Format: int64
             * @description Nanoseconds; 0 keeps points for ever.
             */
            duration: number | bigint;
            name: string;
            replicaN: number;
            /**
             * Format: int64
             * @description Nanoseconds; not longer than `duration`, unless that is 0.
             */
            shardGroupDuration: number | bigint;
            shardGroups: components["schemas"]["ShardGroupManifests"];
            subscriptions: components["schemas"]["SubscriptionManifests"];
        };
        RetentionPolicyManifests: components["schemas"]["RetentionPolicyManifest"][];
        /** @description How long points are kept, in seconds; 0 is for ever. */
        RetentionRule: {
            /**
             * Format: int64
             * @default 2592000
             * @example 86400
             */
            everySeconds: number | bigint;
            /** Format: int64 */
            shardGroupDurationSeconds?: number | bigint;
            /**
             * @default expire
             * @enum {string}
             */
            type?: "expire";
        };
        RetentionRules: components["schemas"]["RetentionRule"][];
        ReturnStatement: {
            argument?: components["schemas"]["Expression"];
            location?: components["schemas"]["SourceLocation"];
            type?: components["schemas"]["NodeType"];
        };
        /** @description Paths to begin with, by name. */
        Routes: {
            /** Format: uri */
            authorizations?: string;
            /** Format: uri */
            backup?: string;
            /** Format: uri */
            buckets?: string;
            /** Format: uri */
            checks?: string;
            /** Format: uri */
            dashboards?: string;
            /** Format: uri */
            delete?: string;
            external?: {
                /** Format: uri */
                statusFeed?: string;
            };
            /** Format: uri */
            flags?: string;
            /** Format: uri */
            labels?: string;
            /** Format: uri */
            me?: string;
            /** Format: uri */
            notificationEndpoints?: string;
            /** Format: uri */
            notificationRules?: string;
            /** Format: uri */
            orgs?: string;
            /** Format: uri */
            plugins?: string;
            query?: {
                /** Format: uri */
                analyze?: string;
                /** Format: uri */
                ast?: string;
                /** Format: uri */
                self?: string;
                /** Format: uri */
                suggestions?: string;
            };
            /** Format: uri */
            restore?: string;
            /** Format: uri */
            scrapers?: string;
            /** Format: uri */
            setup?: string;
            /** Format: uri */
            signin?: string;
            /** Format: uri */
            signout?: string;
            /** Format: uri */
            sources?: string;
            /** Format: uri */
            swagger?: string;
            system?: {
                /** Format: uri */
                debug?: string;
                /** Format: uri */
                health?: string;
                /** Format: uri */
                metrics?: string;
            };
            /** Format: uri */
            tasks?: string;
            /** Format: uri */
            telegrafs?: string;
            /** Format: uri */
            users?: string;
            /** Format: uri */
            variables?: string;
            /** Format: uri */
            write?: string;
        };
        /** @enum {string} */
        RuleStatusLevel: "UNKNOWN" | "OK" | "INFO" | "CRIT" | "WARN" | "ANY";
        /** @description One time that a task ran, runs, or will. */
        Run: {
            /**
             * Format: date-time
             * @example 2006-01-02T15:04:05.999999999Z07:00
             */
            readonly finishedAt?: string;
            readonly flux?: string;
            readonly id?: string;
            /**
             * @example {
             *       "retry": "/api/v2/tasks/1/runs/1/retry",
             *       "self": "/api/v2/tasks/1/runs/1",
             *       "task": "/api/v2/tasks/1"
             * }
             */
            readonly links?: {
                /** Format: uri */
                logs?: string;
                /** Format: uri */
                retry?: string;
                /** Format: uri */
                self?: string;
                /** Format: uri */
                task?: string;
            };
            readonly log?: components["schemas"]["LogEvent"][];
            /**
             * Format: date-time
             * @example 2006-01-02T15:04:05.999999999Z07:00
             */
            readonly requestedAt?: string;
            /** Format: date-time */
            scheduledFor?: string;
            /**
             * Format: date-time
             * @example 2006-01-02T15:04:05.999999999Z07:00
             */
            readonly startedAt?: string;
            /** @enum {string} */
            readonly status?: "scheduled" | "started" | "failed" | "success" | "canceled";
            readonly taskID?: string;
        };
        RunManually: {
            /** Format: date-time */
            scheduledFor?: string | null;
        };
        /** @description Runs of one task. */
        Runs: {
            links?: components["schemas"]["Links"];
            runs?: components["schemas"]["Run"][];
        };
        ScatterViewProperties: {
            adaptiveZoomHide?: boolean;
            colors: string[];
            fillColumns: string[];
            generateXAxisTicks?: string[] | null;
            generateYAxisTicks?: string[] | null;
            legendColorizeRows?: boolean;
            legendHide?: boolean;
            /** Format: float */
            legendOpacity?: number;
            legendOrientationThreshold?: number;
            note: string;
            queries: components["schemas"]["DashboardQuery"][];
            /** @enum {string} */
            shape: "chronograf-v2";
            showNoteWhenEmpty: boolean;
            symbolColumns: string[];
            timeFormat?: string;
            /** @enum {string} */
            type: "scatter";
            xAxisLabel: string;
            xColumn: string;
            xDomain?: number[];
            xPrefix: string;
            xSuffix: string;
            /** Format: float */
            xTickStart?: number;
            /** Format: float */
            xTickStep?: number;
            xTotalTicks?: number;
            yAxisLabel: string;
            yColumn: string;
            yDomain?: number[];
            yPrefix: string;
            ySuffix: string;
            /** Format: float */
            yTickStart?: number;
            /** Format: float */
            yTickStep?: number;
            yTotalTicks?: number;
        };
        /** @enum {string} */
        SchemaType: "implicit" | "explicit";
        ScraperTargetRequest: {
            /** @default false */
            allowInsecure?: boolean;
            bucketID?: string;
            name?: string;
            orgID?: string;
            /** @enum {string} */
            type?: "prometheus";
            /** @example http://localhost:9090/metrics */
            url?: string;
        };
        /** @description A scraper target as the server tells it. */
        ScraperTargetResponse: WithRequired<components["schemas"]["ScraperTargetRequest"], "name" | "type" | "url"> & {
            bucket?: string;
            readonly id: string;
            /**
             * @example {
             *       "bucket": "/api/v2/buckets/1",
             *       "members": "/api/v2/scrapers/1/members",
             *       "organization": "/api/v2/orgs/1",
             *       "owners": "/api/v2/scrapers/1/owners",
             *       "self": "/api/v2/scrapers/1"
             * }
             */
            readonly links: {
                bucket?: components["schemas"]["Link"];
                members?: components["schemas"]["Link"];
                organization?: components["schemas"]["Link"];
                owners?: components["schemas"]["Link"];
                self?: components["schemas"]["Link"];
            };
            org?: string;
        };
        ScraperTargetResponses: {
            configurations: components["schemas"]["ScraperTargetResponse"][];
            links: {
                self?: components["schemas"]["Link"];
            };
        };
        SecretKeys: {
            secrets?: string[];
        };
        SecretKeysResponse: components["schemas"]["SecretKeys"] & {
            readonly links?: {
                org?: string;
                self?: string;
            };
        };
        /**
         * @example {
         *       "apikey": "abc123xyz"
         * }
         */
        Secrets: {
            [key: string]: string;
        };
        /** @description The shards of one span of time in a backup. */
        ShardGroupManifest: {
            /** Format: date-time */
            deletedAt?: string;
            /** Format: date-time */
            endTime: string;
            /** Format: int64 */
            id: number | bigint;
            shards: components["schemas"]["ShardManifests"];
            /** Format: date-time */
            startTime: string;
            /** Format: date-time */
            truncatedAt?: string;
        };
        ShardGroupManifests: components["schemas"]["ShardGroupManifest"][];
        /** @description A shard in a backup: its id is what a download asks for. */
        ShardManifest: {
            /** Format: int64 */
            id: number | bigint;
            shardOwners: components["schemas"]["ShardOwners"];
        };
        ShardManifests: components["schemas"]["ShardManifest"][];
        ShardOwner: {
            /** Format: int64 */
            nodeID: number | bigint;
        };
        ShardOwners: components["schemas"]["ShardOwner"][];
        SimpleTableViewProperties: {
            note: string;
            queries: components["schemas"]["DashboardQuery"][];
            /** @enum {string} */
            shape: "chronograf-v2";
            showAll: boolean;
            showNoteWhenEmpty: boolean;
            /** @enum {string} */
            type: "simple-table";
        };
        SingleStatViewProperties: {
            colors: components["schemas"]["DashboardColor"][];
            decimalPlaces: components["schemas"]["DecimalPlaces"];
            note: string;
            prefix: string;
            queries: components["schemas"]["DashboardQuery"][];
            /** @enum {string} */
            shape: "chronograf-v2";
            showNoteWhenEmpty: boolean;
            staticLegend?: components["schemas"]["StaticLegend"];
            suffix: string;
            tickPrefix: string;
            tickSuffix: string;
            /** @enum {string} */
            type: "single-stat";
        };
        SlackNotificationEndpoint: components["schemas"]["NotificationEndpointBase"] & {
            token?: string;
            url: string;
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "slack";
        };
        SlackNotificationRule: components["schemas"]["NotificationRuleBase"] & components["schemas"]["SlackNotificationRuleBase"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "slack";
        };
        SlackNotificationRuleBase: {
            channel?: string;
            messageTemplate: string;
            /** @enum {string} */
            type: "slack";
        };
        SMTPNotificationRule: components["schemas"]["NotificationRuleBase"] & components["schemas"]["SMTPNotificationRuleBase"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "smtp";
        };
        SMTPNotificationRuleBase: {
            bodyTemplate?: string;
            subjectTemplate: string;
            to: string;
            /** @enum {string} */
            type: "smtp";
        };
        /** @description An InfluxDB that queries can read from. */
        Source: {
            default?: boolean;
            defaultRP?: string;
            id?: string;
            insecureSkipVerify?: boolean;
            readonly languages?: ("flux" | "influxql")[];
            links?: {
                buckets?: string;
                health?: string;
                query?: string;
                self?: string;
            };
            /** Format: uri */
            metaUrl?: string;
            name?: string;
            orgID?: string;
            password?: string;
            sharedSecret?: string;
            telegraf?: string;
            token?: string;
            /** @enum {string} */
            type?: "v1" | "v2" | "self";
            /** Format: uri */
            url?: string;
            username?: string;
        };
        SourceLocation: {
            end: {
                column: number;
                line: number;
            };
            source?: string;
            start: {
                column: number;
                line: number;
            };
        };
        Sources: {
            links?: {
                /** Format: uri */
                self?: string;
            };
            sources?: components["schemas"]["Source"][];
        };
        /** @description Resources that templates made, kept together. */
        Stack: {
            /** Format: date-time */
            readonly createdAt: string;
            description: string;
            events: {
                description?: string;
                eventType?: string;
                name?: string;
                resources?: {
                    apiVersion?: string;
                    associations?: {
                        kind?: components["schemas"]["TemplateKind"];
                        metaName?: string;
                    }[];
                    kind?: components["schemas"]["TemplateKind"];
                    links?: {
                        self?: string;
                    };
                    resourceID?: string;
                    templateMetaName?: string;
                }[];
                sources?: string[];
                /** Format: date-time */
                readonly updatedAt?: string;
                urls?: string[];
            }[];
            eventType: string;
            id: string;
            name: string;
            orgID: string;
            resources: Record<string, unknown>[];
            sources: string[];
            /** Format: date-time */
            readonly updatedAt: string;
            urls: string[];
        };
        Statement: components["schemas"]["BadStatement"] | components["schemas"]["VariableAssignment"] | components["schemas"]["MemberAssignment"] | components["schemas"]["ExpressionStatement"] | components["schemas"]["ReturnStatement"] | components["schemas"]["OptionStatement"] | components["schemas"]["BuiltinStatement"] | components["schemas"]["TestStatement"];
        StaticLegend: {
            colorizeRows?: boolean;
            /** Format: float */
            heightRatio?: number;
            /** Format: float */
            opacity?: number;
            orientationThreshold?: number;
            show?: boolean;
            valueAxis?: string;
            /** Format: float */
            widthRatio?: number;
        };
        /** @description A level, and the one before it, that a rule waits for. */
        StatusRule: {
            count?: number;
            currentLevel?: components["schemas"]["RuleStatusLevel"];
            period?: string;
            /** @enum {string|null} */
            previousLevel?: "ANY" | "OK" | "INFO" | "WARN" | "CRIT" | "UNKNOWN" | null;
        };
        StringLiteral: {
            location?: components["schemas"]["SourceLocation"];
            type?: components["schemas"]["NodeType"];
            value?: string;
        };
        SubscriptionManifest: {
            destinations: string[];
            mode: string;
            name: string;
        };
        SubscriptionManifests: components["schemas"]["SubscriptionManifest"][];
        TableViewProperties: {
            colors: components["schemas"]["DashboardColor"][];
            decimalPlaces: components["schemas"]["DecimalPlaces"];
            fieldOptions: components["schemas"]["RenamableField"][];
            note: string;
            queries: components["schemas"]["DashboardQuery"][];
            /** @enum {string} */
            shape: "chronograf-v2";
            showNoteWhenEmpty: boolean;
            tableOptions: {
                fixFirstColumn?: boolean;
                sortBy?: components["schemas"]["RenamableField"];
                verticalTimeAxis?: boolean;
                /** @enum {string} */
                wrapping?: "truncate" | "wrap" | "single-line" | "";
            };
            timeFormat: string;
            /** @enum {string} */
            type: "table";
        };
        TagRule: {
            key?: string;
            /** @enum {string} */
            operator?: "equal" | "notequal" | "equalregex" | "notequalregex";
            value?: string;
        };
        /** @description A Flux script that the server runs by schedule. */
        Task: {
            authorizationID?: string;
            /** Format: date-time */
            readonly createdAt?: string;
            cron?: string;
            description?: string;
            /** Format: duration */
            every?: string;
            /** Format: flux */
            flux: string;
            readonly id: string;
            labels: components["schemas"]["Labels"];
            readonly lastRunError?: string;
            /** @enum {string} */
            readonly lastRunStatus?: "failed" | "success" | "canceled";
            /** Format: date-time */
            readonly latestCompleted: string;
            /**
             * @example {
             *       "labels": "/api/v2/tasks/1/labels",
             *       "logs": "/api/v2/tasks/1/logs",
             *       "members": "/api/v2/tasks/1/members",
             *       "owners": "/api/v2/tasks/1/owners",
             *       "runs": "/api/v2/tasks/1/runs",
             *       "self": "/api/v2/tasks/1"
             * }
             */
            readonly links: {
                labels?: components["schemas"]["Link"];
                logs?: components["schemas"]["Link"];
                members?: components["schemas"]["Link"];
                owners?: components["schemas"]["Link"];
                runs?: components["schemas"]["Link"];
                self?: components["schemas"]["Link"];
            };
            name: string;
            /** Format: duration */
            offset?: string;
            org: string;
            orgID: string;
            ownerID: string;
            status: components["schemas"]["TaskStatusType"];
            /** Format: date-time */
            readonly updatedAt?: string;
        };
        /** @description A task to make: its script, and whose it is. */
        TaskCreateRequest: {
            description?: string;
            flux: string;
            org?: string;
            orgID?: string;
            status?: components["schemas"]["TaskStatusType"];
        };
        /** @description A page of tasks. */
        Tasks: {
            links: components["schemas"]["Links"];
            tasks: components["schemas"]["Task"][];
        };
        /**
         * @description Whether a task is run by its schedule; an `inactive` one cannot be run by hand either.
         * @enum {string}
         */
        TaskStatusType: "active" | "inactive";
        /** @description What to change of a task; schedule and name are written into its script. */
        TaskUpdateRequest: {
            cron?: string;
            description?: string;
            every?: string;
            flux?: string;
            name?: string;
            offset?: string;
            status?: components["schemas"]["TaskStatusType"];
        };
        /** @description A Telegraf configuration, with labels and links. */
        Telegraf: WithRequired<components["schemas"]["TelegrafRequest"], "config" | "metadata" | "name" | "orgID"> & {
            readonly id: string;
            labels: components["schemas"]["Labels"];
            /**
             * @example {
             *       "labels": "/api/v2/telegrafs/1/labels",
             *       "members": "/api/v2/telegrafs/1/members",
             *       "owners": "/api/v2/telegrafs/1/owners",
             *       "self": "/api/v2/telegrafs/1"
             * }
             */
            readonly links: {
                labels?: components["schemas"]["Link"];
                members?: components["schemas"]["Link"];
                owners?: components["schemas"]["Link"];
                self?: components["schemas"]["Link"];
            };
        };
        TelegrafPlugin: {
            config?: string;
            description?: string;
            name?: string;
            type?: string;
        };
        TelegrafPluginRequest: {
            config?: string;
            description?: string;
            metadata?: {
                buckets?: string[];
            };
            name?: string;
            orgID?: string;
            plugins?: {
                alias?: string;
                config?: string;
                description?: string;
                name?: string;
                type?: string;
            }[];
        };
        /** @description Plugins of Telegraf, with samples of their configuration. */
        TelegrafPlugins: {
            os?: string;
            plugins?: components["schemas"]["TelegrafPlugin"][];
            version?: string;
        };
        TelegrafRequest: {
            config?: string;
            description?: string;
            metadata?: {
                buckets?: string[];
            };
            name?: string;
            orgID?: string;
        };
        Telegrafs: {
            configurations: components["schemas"]["Telegraf"][];
        };
        TelegramNotificationEndpoint: components["schemas"]["NotificationEndpointBase"] & {
            channel: string;
            token: string;
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "telegram";
        };
        TelegramNotificationRule: components["schemas"]["NotificationRuleBase"] & components["schemas"]["TelegramNotificationRuleBase"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "telegram";
        };
        TelegramNotificationRuleBase: {
            disableWebPagePreview?: boolean;
            messageTemplate: string;
            /** @enum {string} */
            parseMode?: "MarkdownV2" | "HTML" | "Markdown" | "";
            /** @enum {string} */
            type: "telegram";
        };
        Template: {
            /** @example influxdata.com/v2alpha1 */
            apiVersion?: string;
            kind?: components["schemas"]["TemplateKind"];
            metadata?: {
                name?: string;
            };
            spec?: Record<string, unknown>;
        }[];
        /** @description A template, or where it is, and how to apply it. */
        TemplateApply: {
            actions?: ({
                /** @enum {string} */
                action?: "skipKind";
                properties?: {
                    kind: components["schemas"]["TemplateKind"];
                };
            } | {
                /** @enum {string} */
                action?: "skipResource";
                properties?: {
                    kind: components["schemas"]["TemplateKind"];
                    resourceTemplateName: string;
                };
            })[];
            dryRun?: boolean;
            envRefs?: {
                [key: string]: string | number | boolean;
            };
            orgID?: string;
            remotes?: {
                contentType?: string;
                url: string;
            }[];
            secrets?: {
                [key: string]: string;
            };
            stackID?: string;
            template?: {
                contents?: components["schemas"]["Template"];
                contentType?: string;
                sources?: string[];
            };
            templates?: {
                contents?: components["schemas"]["Template"];
                contentType?: string;
                sources?: string[];
            }[];
        };
        TemplateChart: {
            height?: number;
            properties?: components["schemas"]["ViewProperties"];
            width?: number;
            xPos?: number;
            yPos?: number;
        };
        TemplateEnvReferences: {
            defaultValue?: (string | null) | number | boolean;
            envRefKey: string;
            resourceField: string;
            value?: (string | null) | number | boolean;
        }[];
        TemplateExportByID: {
            orgIDs?: {
                orgID?: string;
                resourceFilters?: {
                    byLabel?: string[];
                    byResourceKind?: components["schemas"]["TemplateKind"][];
                };
            }[];
            resources?: {
                id: string;
                kind: components["schemas"]["TemplateKind"];
                name?: string;
            }[];
            stackID?: string;
        };
        TemplateExportByName: {
            orgIDs?: {
                orgID?: string;
                resourceFilters?: {
                    byLabel?: string[];
                    byResourceKind?: components["schemas"]["TemplateKind"][];
                };
            }[];
            resources?: {
                kind: components["schemas"]["TemplateKind"];
                name: string;
            }[];
            stackID?: string;
        };
        /** @enum {string} */
        TemplateKind: "Bucket" | "Check" | "CheckDeadman" | "CheckThreshold" | "Dashboard" | "Label" | "NotificationEndpoint" | "NotificationEndpointHTTP" | "NotificationEndpointPagerDuty" | "NotificationEndpointSlack" | "NotificationRule" | "Task" | "Telegraf" | "Variable";
        /** @description What applying a template made, or would make. */
        TemplateSummary: {
            diff?: {
                buckets?: {
                    /** Format: int64 */
                    id?: number | bigint;
                    kind?: components["schemas"]["TemplateKind"];
                    new?: {
                        description?: string;
                        name?: string;
                        retentionRules?: components["schemas"]["RetentionRule"][] | null;
                    };
                    old?: {
                        description?: string;
                        name?: string;
                        retentionRules?: components["schemas"]["RetentionRule"][] | null;
                    } | null;
                    stateStatus?: string;
                    templateMetaName?: string;
                }[];
                checks?: {
                    id?: string;
                    kind?: components["schemas"]["TemplateKind"];
                    new?: components["schemas"]["CheckDiscriminator"];
                    old?: components["schemas"]["CheckDiscriminator"];
                    stateStatus?: string;
                    templateMetaName?: string;
                }[];
                dashboards?: {
                    id?: string;
                    kind?: components["schemas"]["TemplateKind"];
                    new?: {
                        charts?: components["schemas"]["TemplateChart"][];
                        description?: string;
                        name?: string;
                    };
                    old?: {
                        charts?: components["schemas"]["TemplateChart"][];
                        description?: string;
                        name?: string;
                    };
                    stateStatus?: string;
                    templateMetaName?: string;
                }[];
                labelMappings?: {
                    /** Format: int64 */
                    labelID?: number | bigint;
                    labelName?: string;
                    labelTemplateMetaName?: string;
                    /** Format: int64 */
                    resourceID?: number | bigint;
                    resourceName?: string;
                    resourceTemplateMetaName?: string;
                    resourceType?: string;
                    stateStatus?: string;
                    status?: string;
                }[];
                labels?: {
                    /** Format: int64 */
                    id?: number | bigint;
                    kind?: components["schemas"]["TemplateKind"];
                    new?: {
                        color?: string;
                        description?: string;
                        name?: string;
                    };
                    old?: {
                        color?: string;
                        description?: string;
                        name?: string;
                    } | null;
                    stateStatus?: string;
                    templateMetaName?: string;
                }[];
                notificationEndpoints?: {
                    id?: string;
                    kind?: components["schemas"]["TemplateKind"];
                    new?: components["schemas"]["NotificationEndpointDiscriminator"];
                    old?: components["schemas"]["NotificationEndpointDiscriminator"];
                    stateStatus?: string;
                    templateMetaName?: string;
                }[];
                notificationRules?: {
                    id?: string;
                    kind?: components["schemas"]["TemplateKind"];
                    new?: {
                        description?: string;
                        endpointID?: string;
                        endpointName?: string;
                        endpointType?: string;
                        every?: string;
                        messageTemplate?: string;
                        name?: string;
                        offset?: string;
                        status?: string;
                        statusRules?: {
                            currentLevel?: string;
                            previousLevel?: string;
                        }[];
                        tagRules?: {
                            key?: string;
                            operator?: string;
                            value?: string;
                        }[];
                    };
                    old?: {
                        description?: string;
                        endpointID?: string;
                        endpointName?: string;
                        endpointType?: string;
                        every?: string;
                        messageTemplate?: string;
                        name?: string;
                        offset?: string;
                        status?: string;
                        statusRules?: {
                            currentLevel?: string;
                            previousLevel?: string;
                        }[];
                        tagRules?: {
                            key?: string;
                            operator?: string;
                            value?: string;
                        }[];
                    };
                    stateStatus?: string;
                    templateMetaName?: string;
                }[];
                tasks?: {
                    id?: string;
                    kind?: components["schemas"]["TemplateKind"];
                    new?: {
                        cron?: string;
                        description?: string;
                        every?: string;
                        name?: string;
                        offset?: string;
                        query?: string;
                        status?: string;
                    };
                    old?: {
                        cron?: string;
                        description?: string;
                        every?: string;
                        name?: string;
                        offset?: string;
                        query?: string;
                        status?: string;
                    };
                    stateStatus?: string;
                    templateMetaName?: string;
                }[];
                telegrafConfigs?: {
                    id?: string;
                    kind?: components["schemas"]["TemplateKind"];
                    new?: components["schemas"]["TelegrafRequest"];
                    old?: components["schemas"]["TelegrafRequest"];
                    stateStatus?: string;
                    templateMetaName?: string;
                }[];
                variables?: {
                    /** Format: int64 */
                    id?: number | bigint;
                    kind?: components["schemas"]["TemplateKind"];
                    new?: {
                        args?: components["schemas"]["VariableProperties"];
                        description?: string;
                        name?: string;
                    };
                    old?: {
                        args?: components["schemas"]["VariableProperties"];
                        description?: string;
                        name?: string;
                    };
                    stateStatus?: string;
                    templateMetaName?: string;
                }[];
            };
            errors?: {
                fields?: string[];
                indexes?: number[];
                kind?: components["schemas"]["TemplateKind"];
                reason?: string;
            }[];
            sources?: string[];
            stackID?: string;
            summary?: {
                buckets?: {
                    description?: string;
                    envReferences?: components["schemas"]["TemplateEnvReferences"];
                    /** Format: int64 */
                    id?: number | bigint;
                    kind?: components["schemas"]["TemplateKind"];
                    labelAssociations?: components["schemas"]["TemplateSummaryLabel"][];
                    name?: string;
                    /** Format: int64 */
                    orgID?: number | bigint;
                    retentionPeriod?: number;
                    templateMetaName?: string;
                }[];
                checks?: ((components["schemas"]["DeadmanCheck"] | components["schemas"]["ThresholdCheck"] | components["schemas"]["CustomCheck"]) & {
                    envReferences?: components["schemas"]["TemplateEnvReferences"];
                    kind?: components["schemas"]["TemplateKind"];
                    labelAssociations?: components["schemas"]["TemplateSummaryLabel"][];
                    templateMetaName?: string;
                })[];
                dashboards?: {
                    charts?: components["schemas"]["TemplateChart"][];
                    description?: string;
                    envReferences?: components["schemas"]["TemplateEnvReferences"];
                    id?: string;
                    kind?: components["schemas"]["TemplateKind"];
                    labelAssociations?: components["schemas"]["TemplateSummaryLabel"][];
                    name?: string;
                    orgID?: string;
                    templateMetaName?: string;
                }[];
                labelMappings?: {
                    /** Format: int64 */
                    labelID?: number | bigint;
                    labelName?: string;
                    labelTemplateMetaName?: string;
                    /** Format: int64 */
                    resourceID?: number | bigint;
                    resourceName?: string;
                    resourceTemplateMetaName?: string;
                    resourceType?: string;
                    status?: string;
                }[];
                labels?: components["schemas"]["TemplateSummaryLabel"][];
                missingEnvRefs?: string[];
                missingSecrets?: string[];
                notificationEndpoints?: ((components["schemas"]["SlackNotificationEndpoint"] | components["schemas"]["PagerDutyNotificationEndpoint"] | components["schemas"]["HTTPNotificationEndpoint"] | components["schemas"]["TelegramNotificationEndpoint"]) & {
                    envReferences?: components["schemas"]["TemplateEnvReferences"];
                    kind?: components["schemas"]["TemplateKind"];
                    labelAssociations?: components["schemas"]["TemplateSummaryLabel"][];
                    templateMetaName?: string;
                })[];
                notificationRules?: {
                    description?: string;
                    endpointID?: string;
                    endpointTemplateMetaName?: string;
                    endpointType?: string;
                    envReferences?: components["schemas"]["TemplateEnvReferences"];
                    every?: string;
                    kind?: components["schemas"]["TemplateKind"];
                    labelAssociations?: components["schemas"]["TemplateSummaryLabel"][];
                    messageTemplate?: string;
                    name?: string;
                    offset?: string;
                    status?: string;
                    statusRules?: {
                        currentLevel?: string;
                        previousLevel?: string;
                    }[];
                    tagRules?: {
                        key?: string;
                        operator?: string;
                        value?: string;
                    }[];
                    templateMetaName?: string;
                }[];
                summaryTask?: Record<string, unknown>[];
                tasks?: {
                    cron?: string;
                    description?: string;
                    envReferences?: components["schemas"]["TemplateEnvReferences"];
                    every?: string;
                    id?: string;
                    kind?: components["schemas"]["TemplateKind"];
                    name?: string;
                    offset?: string;
                    query?: string;
                    status?: string;
                    templateMetaName?: string;
                }[];
                telegrafConfigs?: (components["schemas"]["TelegrafRequest"] & {
                    envReferences?: components["schemas"]["TemplateEnvReferences"];
                    kind?: components["schemas"]["TemplateKind"];
                    labelAssociations?: components["schemas"]["TemplateSummaryLabel"][];
                    templateMetaName?: string;
                })[];
                variables?: {
                    arguments?: components["schemas"]["VariableProperties"];
                    description?: string;
                    envReferences?: components["schemas"]["TemplateEnvReferences"];
                    /** Format: int64 */
                    id?: number | bigint;
                    kind?: components["schemas"]["TemplateKind"];
                    labelAssociations?: components["schemas"]["TemplateSummaryLabel"][];
                    name?: string;
                    /** Format: int64 */
                    orgID?: number | bigint;
                    templateMetaName?: string;
                    variables?: string[];
                }[];
            };
        };
        TemplateSummaryLabel: {
            envReferences?: components["schemas"]["TemplateEnvReferences"];
            /** Format: int64 */
            id?: number | bigint;
            kind?: components["schemas"]["TemplateKind"];
            name?: string;
            /** Format: int64 */
            orgID?: number | bigint;
            properties?: {
                color?: string;
                description?: string;
            };
            templateMetaName?: string;
        };
        TestStatement: {
            assignment?: components["schemas"]["VariableAssignment"];
            location?: components["schemas"]["SourceLocation"];
            type?: components["schemas"]["NodeType"];
        };
        /** @description A limit with the level that is given beyond it. */
        Threshold: components["schemas"]["GreaterThreshold"] | components["schemas"]["LesserThreshold"] | components["schemas"]["RangeThreshold"];
        ThresholdBase: {
            allValues?: boolean;
            level?: components["schemas"]["CheckStatusLevel"];
        };
        /** @description A check that compares each value with thresholds and gives it a level. */
        ThresholdCheck: components["schemas"]["CheckBase"] & {
            every: string;
            offset?: string;
            statusMessageTemplate?: string;
            tags?: {
                key?: string;
                value?: string;
            }[] | null;
            thresholds?: components["schemas"]["Threshold"][] | null;
            /** @enum {string} */
            type: "threshold";
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "threshold";
        };
        Token: {
            token?: string;
        };
        UnaryExpression: {
            argument?: components["schemas"]["Expression"];
            location?: components["schemas"]["SourceLocation"];
            operator?: string;
            type?: components["schemas"]["NodeType"];
        };
        UnsignedIntegerLiteral: {
            location?: components["schemas"]["SourceLocation"];
            type?: components["schemas"]["NodeType"];
            value?: string;
        };
        /** @description An account that can sign in. */
        User: {
            readonly id?: string;
            name: string;
            /**
             * @default active
             * @enum {string}
             */
            status?: "active" | "inactive";
        };
        /** @description A user as the server tells it, without the password. */
        UserResponse: {
            readonly id: string;
            /**
             * @example {
             *       "self": "/api/v2/users/1"
             * }
             */
            readonly links: {
                /** Format: uri */
                logs?: string;
                /** Format: uri */
                self?: string;
            };
            name: string;
            /**
             * @default active
             * @enum {string}
             */
            status: "active" | "inactive";
        };
        /** @description A list of users. */
        Users: {
            links?: {
                /** Format: uri */
                self?: string;
            };
            users?: components["schemas"]["UserResponse"][];
        };
        /** @description A value that queries of dashboards refer to as `v.name`. */
        Variable: {
            arguments: components["schemas"]["VariableProperties"];
            /** Format: date-time */
            createdAt?: string;
            description?: string;
            readonly id?: string;
            labels?: components["schemas"]["Labels"];
            readonly links?: {
                /** Format: uri */
                labels?: string;
                /** Format: uri */
                org?: string;
                /** Format: uri */
                self?: string;
            };
            name: string;
            orgID: string;
            selected?: string[] | null;
            /** Format: date-time */
            updatedAt?: string;
        };
        VariableAssignment: {
            id?: components["schemas"]["Identifier"];
            init?: components["schemas"]["Expression"];
            location?: components["schemas"]["SourceLocation"];
            type?: components["schemas"]["NodeType"];
        };
        VariableProperties: components["schemas"]["QueryVariableProperties"] | components["schemas"]["ConstantVariableProperties"] | components["schemas"]["MapVariableProperties"];
        /**
         * @example {
         *       "variables": [
         *         {
         *           "arguments": {
         *             "type": "constant",
         *             "values": [
         *               "howdy",
         *               "hello",
         *               "hi",
         *               "yo",
         *               "oy"
         *             ]
         *           },
         *           "id": "1221432",
         *           "name": ":ok:",
         *           "selected": [
         *             "hello"
         *           ]
         *         },
         *         {
         *           "arguments": {
         *             "type": "map",
         *             "values": {
         *               "a": "fdjaklfdjkldsfjlkjdsa",
         *               "b": "dfaksjfkljekfajekdljfas",
         *               "c": "fdjksajfdkfeawfeea"
         *             }
         *           },
         *           "id": "1221432",
         *           "name": ":ok:",
         *           "selected": [
         *             "c"
         *           ]
         *         },
         *         {
         *           "arguments": {
         *             "language": "flux",
         *             "query": "<text>",
         *             "type": "query"
         *           },
         *           "id": "1221432",
         *           "name": ":ok:",
         *           "selected": [
         *             "host"
         *           ]
         *         }
         *       ]
         * }
         */
        Variables: {
            links: components["schemas"]["Links"];
            variables: components["schemas"]["Variable"][];
        };
        /** @description What a cell shows: its name and the properties of a kind of chart. */
        View: {
            readonly id?: string;
            readonly links?: {
                self?: string;
            };
            name: string;
            properties: components["schemas"]["ViewProperties"];
        };
        /** @description The properties of one kind of chart; `type` tells which, and a new cell has only `shape: empty`. */
        ViewProperties: components["schemas"]["LinePlusSingleStatProperties"] | components["schemas"]["XYViewProperties"] | components["schemas"]["SingleStatViewProperties"] | components["schemas"]["HistogramViewProperties"] | components["schemas"]["GaugeViewProperties"] | components["schemas"]["TableViewProperties"] | components["schemas"]["SimpleTableViewProperties"] | components["schemas"]["MarkdownViewProperties"] | components["schemas"]["CheckViewProperties"] | components["schemas"]["ScatterViewProperties"] | components["schemas"]["HeatmapViewProperties"] | components["schemas"]["MosaicViewProperties"] | components["schemas"]["BandViewProperties"] | components["schemas"]["GeoViewProperties"] | components["schemas"]["EmptyViewProperties"];
        Views: {
            links?: {
                self?: string;
            };
            views?: components["schemas"]["View"][];
        };
        /**
         * @description The unit of the timestamps: nanoseconds unless another is named.
         * @enum {string}
         */
        WritePrecision: "ms" | "s" | "us" | "ns";
        /** @enum {string} */
        XYGeom: "line" | "step" | "stacked" | "bar" | "monotoneX" | "stepBefore" | "stepAfter";
        XYViewProperties: {
            adaptiveZoomHide?: boolean;
            axes: components["schemas"]["Axes"];
            colorMapping?: components["schemas"]["ColorMapping"];
            colors: components["schemas"]["DashboardColor"][];
            generateXAxisTicks?: string[];
            generateYAxisTicks?: string[];
            geom: components["schemas"]["XYGeom"];
            /** @enum {string} */
            hoverDimension?: "auto" | "x" | "y" | "xy";
            legendColorizeRows?: boolean;
            legendHide?: boolean;
            /** Format: float */
            legendOpacity?: number;
            legendOrientationThreshold?: number;
            note: string;
            /** @enum {string} */
            position: "overlaid" | "stacked";
            queries: components["schemas"]["DashboardQuery"][];
            shadeBelow?: boolean;
            /** @enum {string} */
            shape: "chronograf-v2";
            showNoteWhenEmpty: boolean;
            staticLegend?: components["schemas"]["StaticLegend"];
            timeFormat?: string;
            /** @enum {string} */
            type: "xy";
            xColumn?: string;
            /** Format: float */
            xTickStart?: number;
            /** Format: float */
            xTickStep?: number;
            xTotalTicks?: number;
            yColumn?: string;
            /** Format: float */
            yTickStart?: number;
            /** Format: float */
            yTickStep?: number;
            yTotalTicks?: number;
        };
    };
    responses: {
        /** @description Unauthorized */
        AuthorizationError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    /** @enum {string} */
                    readonly code?: "unauthorized";
                    readonly message?: string;
                };
            };
        };
        /** @description Bad Request */
        BadRequestError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Error */
        GeneralServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Internal Server Error */
        InternalServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Not Found */
        ResourceNotFoundError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Error */
        ServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
    };
    parameters: {
        AcceptEncoding: "gzip" | "identity";
        After: string;
        AuthV1Password: string;
        AuthV1Username: string;
        Descending: boolean;
        Limit: number;
        Offset: number;
        SortBy: string;
        V1Database: string;
        V1Epoch: "ns" | "u" | "µ" | "ms" | "s" | "m" | "h";
        V1Query: string;
        V1RetentionPolicy: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    GetRoutes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Routes"];
                };
            };
        };
    };
    GetAuthorizations: {
        parameters: {
            query?: {
                org?: string;
                orgID?: string;
                token?: string;
                user?: string;
                userID?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Authorizations"];
                };
            };
            400: components["responses"]["GeneralServerError"];
            401: components["responses"]["AuthorizationError"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["GeneralServerError"];
        };
    };
    PostAuthorizations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AuthorizationPostRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Authorization"];
                };
            };
            400: components["responses"]["GeneralServerError"];
            401: components["responses"]["AuthorizationError"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["GeneralServerError"];
        };
    };
    GetAuthorizationsID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                authID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Authorization"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            401: components["responses"]["AuthorizationError"];
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["GeneralServerError"];
        };
    };
    DeleteAuthorizationsID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                authID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            401: components["responses"]["AuthorizationError"];
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["GeneralServerError"];
        };
    };
    PatchAuthorizationsID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                authID: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AuthorizationUpdateRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Authorization"];
                };
            };
            default: components["responses"]["GeneralServerError"];
        };
    };
    GetBackupKV: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": Uint8Array;
                };
            };
            default: components["responses"]["GeneralServerError"];
        };
    };
    GetBackupMetadata: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Encoding"?: "gzip" | "identity";
                /** @description For answers that are asked for with gzip. `none` sends them as they are; another word is answered 400. */
                "Gzip-Compression-Level"?: "none" | "default" | "speedy" | "full";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Content-Encoding"?: "gzip" | "identity";
                    [name: string]: unknown;
                };
                content: {
                    "multipart/mixed": components["schemas"]["MetadataBackup"];
                };
            };
            default: components["responses"]["GeneralServerError"];
        };
    };
    GetBackupShardId: {
        parameters: {
            query?: {
                /** @description Leaves out files that were written before, by their time on disk, not by that of their points. Whether a shard changed cannot be told from this: points that were deleted and compacted away leave no file either. */
                since?: string;
            };
            header?: {
                "Accept-Encoding"?: "gzip" | "identity";
                /** @description For answers that are asked for with gzip. `none` sends them as they are; another word is answered 400. */
                "Gzip-Compression-Level"?: "none" | "default" | "speedy" | "full";
            };
            path: {
                shardID: number | bigint;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Content-Encoding"?: "gzip" | "identity";
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": Uint8Array;
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            default: components["responses"]["GeneralServerError"];
        };
    };
    GetBuckets: {
        parameters: {
            query?: {
                after?: components["parameters"]["After"];
                id?: string;
                limit?: components["parameters"]["Limit"];
                name?: string;
                offset?: components["parameters"]["Offset"];
                org?: string;
                orgID?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Buckets"];
                };
            };
            401: components["responses"]["AuthorizationError"];
            500: components["responses"]["InternalServerError"];
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    PostBuckets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostBucketRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bucket"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            401: components["responses"]["AuthorizationError"];
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Platform-Error-Code"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Unprocessable Content */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            500: components["responses"]["InternalServerError"];
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetBucketsID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bucketID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bucket"];
                };
            };
            401: components["responses"]["AuthorizationError"];
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            500: components["responses"]["InternalServerError"];
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    DeleteBucketsID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bucketID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            401: components["responses"]["AuthorizationError"];
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            500: components["responses"]["InternalServerError"];
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    PatchBucketsID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bucketID: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PatchBucketRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bucket"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            401: components["responses"]["AuthorizationError"];
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            500: components["responses"]["InternalServerError"];
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetBucketsIDLabels: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bucketID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LabelsResponse"];
                };
            };
            400: components["responses"]["BadRequestError"];
            401: components["responses"]["AuthorizationError"];
            404: components["responses"]["ResourceNotFoundError"];
            500: components["responses"]["InternalServerError"];
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    PostBucketsIDLabels: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bucketID: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LabelMapping"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LabelResponse"];
                };
            };
            400: components["responses"]["BadRequestError"];
            401: components["responses"]["AuthorizationError"];
            404: components["responses"]["ResourceNotFoundError"];
            /** @description Unprocessable Content */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            500: components["responses"]["InternalServerError"];
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    DeleteBucketsIDLabelsID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bucketID: string;
                labelID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetBucketsIDMembers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bucketID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceMembers"];
                };
            };
            400: components["responses"]["BadRequestError"];
            401: components["responses"]["AuthorizationError"];
            404: components["responses"]["ResourceNotFoundError"];
            500: components["responses"]["InternalServerError"];
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    PostBucketsIDMembers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bucketID: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddResourceMemberRequestBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceMember"];
                };
            };
            400: components["responses"]["BadRequestError"];
            401: components["responses"]["AuthorizationError"];
            404: components["responses"]["ResourceNotFoundError"];
            500: components["responses"]["InternalServerError"];
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    DeleteBucketsIDMembersID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bucketID: string;
                userID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["AuthorizationError"];
            404: components["responses"]["ResourceNotFoundError"];
            500: components["responses"]["InternalServerError"];
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetBucketsIDOwners: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bucketID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceOwners"];
                };
            };
            400: components["responses"]["BadRequestError"];
            401: components["responses"]["AuthorizationError"];
            404: components["responses"]["ResourceNotFoundError"];
            500: components["responses"]["InternalServerError"];
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    PostBucketsIDOwners: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bucketID: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddResourceMemberRequestBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceOwner"];
                };
            };
            400: components["responses"]["BadRequestError"];
            401: components["responses"]["AuthorizationError"];
            404: components["responses"]["ResourceNotFoundError"];
            500: components["responses"]["InternalServerError"];
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    DeleteBucketsIDOwnersID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bucketID: string;
                userID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["AuthorizationError"];
            404: components["responses"]["ResourceNotFoundError"];
            500: components["responses"]["InternalServerError"];
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetChecks: {
        parameters: {
            query: {
                limit?: components["parameters"]["Limit"];
                offset?: components["parameters"]["Offset"];
                orgID: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Checks"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    CreateCheck: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostCheck"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Check"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetChecksID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                checkID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Check"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    PutChecksID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                checkID: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Check"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Check"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    DeleteChecksID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                checkID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    PatchChecksID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                checkID: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckPatch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Check"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetChecksIDLabels: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                checkID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LabelsResponse"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    PostChecksIDLabels: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                checkID: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LabelMapping"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LabelResponse"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    DeleteChecksIDLabelsID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                checkID: string;
                labelID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetChecksIDQuery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                checkID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FluxResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetConfig: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Config"];
                };
            };
            401: components["responses"]["GeneralServerError"];
            default: components["responses"]["GeneralServerError"];
        };
    };
    GetDashboards: {
        parameters: {
            query?: {
                descending?: components["parameters"]["Descending"];
                id?: string[];
                limit?: components["parameters"]["Limit"];
                offset?: components["parameters"]["Offset"];
                org?: string;
                orgID?: string;
                owner?: string;
                sortBy?: "ID" | "CreatedAt" | "UpdatedAt";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dashboards"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    PostDashboards: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateDashboardRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dashboard"] | components["schemas"]["DashboardWithViewProperties"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetDashboardsID: {
        parameters: {
            query?: {
                include?: "properties";
            };
            header?: never;
            path: {
                dashboardID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dashboard"] | components["schemas"]["DashboardWithViewProperties"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    DeleteDashboardsID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dashboardID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    PatchDashboardsID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dashboardID: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    cells?: components["schemas"]["CellWithViewProperties"];
                    description?: string;
                    name?: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dashboard"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    PutDashboardsIDCells: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dashboardID: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Cells"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        cells: components["schemas"]["Cells"];
                        links: {
                            self: components["schemas"]["Link"];
                        };
                    };
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    PostDashboardsIDCells: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dashboardID: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCell"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cell"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    DeleteDashboardsIDCellsID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                cellID: string;
                dashboardID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    PatchDashboardsIDCellsID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                cellID: string;
                dashboardID: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CellUpdate"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cell"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetDashboardsIDCellsIDView: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                cellID: string;
                dashboardID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["View"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    PatchDashboardsIDCellsIDView: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                cellID: string;
                dashboardID: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["View"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["View"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetDashboardsIDLabels: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dashboardID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LabelsResponse"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    PostDashboardsIDLabels: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dashboardID: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LabelMapping"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LabelResponse"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    DeleteDashboardsIDLabelsID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dashboardID: string;
                labelID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetDashboardsIDMembers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dashboardID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceMembers"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    PostDashboardsIDMembers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dashboardID: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddResourceMemberRequestBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceMember"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    DeleteDashboardsIDMembersID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dashboardID: string;
                userID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetDashboardsIDOwners: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dashboardID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceOwners"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    PostDashboardsIDOwners: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dashboardID: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddResourceMemberRequestBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceOwner"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    DeleteDashboardsIDOwnersID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dashboardID: string;
                userID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetDBRPs: {
        parameters: {
            query?: {
                bucketID?: string;
                db?: string;
                default?: boolean;
                id?: string;
                org?: string;
                orgID?: string;
                rp?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DBRPs"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            401: components["responses"]["AuthorizationError"];
            500: components["responses"]["InternalServerError"];
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    PostDBRP: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DBRPCreate"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DBRP"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            401: components["responses"]["AuthorizationError"];
            404: components["responses"]["ResourceNotFoundError"];
            500: components["responses"]["InternalServerError"];
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetDBRPsID: {
        parameters: {
            query?: {
                org?: string;
                orgID?: string;
            };
            header?: never;
            path: {
                dbrpID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DBRPGet"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            401: components["responses"]["AuthorizationError"];
            404: components["responses"]["ResourceNotFoundError"];
            500: components["responses"]["InternalServerError"];
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    DeleteDBRPID: {
        parameters: {
            query?: {
                org?: string;
                orgID?: string;
            };
            header?: never;
            path: {
                dbrpID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            401: components["responses"]["AuthorizationError"];
            404: components["responses"]["ResourceNotFoundError"];
            500: components["responses"]["InternalServerError"];
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    PatchDBRPID: {
        parameters: {
            query?: {
                org?: string;
                orgID?: string;
            };
            header?: never;
            path: {
                dbrpID: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DBRPUpdate"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DBRPGet"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            401: components["responses"]["AuthorizationError"];
            404: components["responses"]["ResourceNotFoundError"];
            500: components["responses"]["InternalServerError"];
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    PostDelete: {
        parameters: {
            query?: {
                bucket?: string;
                bucketID?: string;
                org?: string;
                orgID?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeletePredicateRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            401: components["responses"]["AuthorizationError"];
            404: components["responses"]["ResourceNotFoundError"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["GeneralServerError"];
        };
    };
    GetFlags: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Flags"];
                };
            };
            401: components["responses"]["AuthorizationError"];
            500: components["responses"]["InternalServerError"];
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetLabels: {
        parameters: {
            query?: {
                orgID?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LabelsResponse"];
                };
            };
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["GeneralServerError"];
        };
    };
    PostLabels: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LabelCreateRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LabelResponse"];
                };
            };
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["GeneralServerError"];
        };
    };
    GetLabelsID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                labelID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LabelResponse"];
                };
            };
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["GeneralServerError"];
        };
    };
    DeleteLabelsID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                labelID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["AuthorizationError"];
            404: components["responses"]["ResourceNotFoundError"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["GeneralServerError"];
        };
    };
    PatchLabelsID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                labelID: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LabelUpdate"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LabelResponse"];
                };
            };
            401: components["responses"]["AuthorizationError"];
            404: components["responses"]["ResourceNotFoundError"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["GeneralServerError"];
        };
    };
    getMapboxToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Token"];
                };
            };
            401: components["responses"]["ServerError"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["ServerError"];
        };
    };
    GetMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserResponse"];
                };
            };
            401: components["responses"]["AuthorizationError"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["GeneralServerError"];
        };
    };
    PutMePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie: {
                /** @example <text> */
                "influxdb-oss-session": string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordResetBody"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["AuthorizationError"];
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetNotificationEndpoints: {
        parameters: {
            query: {
                limit?: components["parameters"]["Limit"];
                offset?: components["parameters"]["Offset"];
                orgID: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationEndpoints"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    CreateNotificationEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostNotificationEndpoint"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationEndpoint"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetNotificationEndpointsID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                endpointID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationEndpoint"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    PutNotificationEndpointsID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                endpointID: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NotificationEndpoint"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationEndpoint"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    DeleteNotificationEndpointsID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                endpointID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    PatchNotificationEndpointsID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                endpointID: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NotificationEndpointUpdate"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationEndpoint"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetNotificationEndpointsIDLabels: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                endpointID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LabelsResponse"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    PostNotificationEndpointIDLabels: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                endpointID: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LabelMapping"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LabelResponse"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    DeleteNotificationEndpointsIDLabelsID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                endpointID: string;
                labelID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetNotificationRules: {
        parameters: {
            query: {
                checkID?: string;
                limit?: components["parameters"]["Limit"];
                offset?: components["parameters"]["Offset"];
                orgID: string;
                tag?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationRules"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    CreateNotificationRule: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostNotificationRule"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationRule"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetNotificationRulesID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ruleID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationRule"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    PutNotificationRulesID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ruleID: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NotificationRule"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationRule"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    DeleteNotificationRulesID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ruleID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    PatchNotificationRulesID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ruleID: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NotificationRuleUpdate"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationRule"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetNotificationRulesIDLabels: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ruleID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LabelsResponse"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    PostNotificationRuleIDLabels: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ruleID: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LabelMapping"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LabelResponse"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    DeleteNotificationRulesIDLabelsID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                labelID: string;
                ruleID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetNotificationRulesIDQuery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ruleID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FluxResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetOrgs: {
        parameters: {
            query?: {
                descending?: components["parameters"]["Descending"];
                limit?: components["parameters"]["Limit"];
                offset?: components["parameters"]["Offset"];
                org?: string;
                orgID?: string;
                userID?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organizations"];
                };
            };
            400: components["responses"]["BadRequestError"];
            401: components["responses"]["AuthorizationError"];
            404: components["responses"]["ResourceNotFoundError"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["GeneralServerError"];
        };
    };
    PostOrgs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostOrganizationRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            400: components["responses"]["BadRequestError"];
            401: components["responses"]["AuthorizationError"];
            404: components["responses"]["ResourceNotFoundError"];
            500: components["responses"]["InternalServerError"];
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetOrgsID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orgID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            401: components["responses"]["AuthorizationError"];
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            500: components["responses"]["InternalServerError"];
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    DeleteOrgsID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orgID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequestError"];
            401: components["responses"]["AuthorizationError"];
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            500: components["responses"]["InternalServerError"];
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    PatchOrgsID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orgID: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PatchOrganizationRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            400: components["responses"]["BadRequestError"];
            401: components["responses"]["AuthorizationError"];
            404: components["responses"]["ResourceNotFoundError"];
            500: components["responses"]["InternalServerError"];
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetOrgsIDMembers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orgID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceMembers"];
                };
            };
            400: components["responses"]["BadRequestError"];
            401: components["responses"]["AuthorizationError"];
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            500: components["responses"]["InternalServerError"];
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    PostOrgsIDMembers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orgID: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddResourceMemberRequestBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceMember"];
                };
            };
            400: components["responses"]["BadRequestError"];
            401: components["responses"]["AuthorizationError"];
            404: components["responses"]["ResourceNotFoundError"];
            500: components["responses"]["InternalServerError"];
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    DeleteOrgsIDMembersID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orgID: string;
                userID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["AuthorizationError"];
            404: components["responses"]["ResourceNotFoundError"];
            500: components["responses"]["InternalServerError"];
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetOrgsIDOwners: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orgID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceOwners"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    PostOrgsIDOwners: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orgID: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddResourceMemberRequestBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceOwner"];
                };
            };
            400: components["responses"]["BadRequestError"];
            401: components["responses"]["AuthorizationError"];
            404: components["responses"]["ResourceNotFoundError"];
            500: components["responses"]["InternalServerError"];
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    DeleteOrgsIDOwnersID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orgID: string;
                userID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["AuthorizationError"];
            404: components["responses"]["ResourceNotFoundError"];
            500: components["responses"]["InternalServerError"];
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetOrgsIDSecrets: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orgID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecretKeysResponse"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    PatchOrgsIDSecrets: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orgID: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Secrets"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    DeleteOrgsIDSecretsID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orgID: string;
                secretID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["GeneralServerError"];
        };
    };
    PostOrgsIDSecrets: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orgID: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecretKeys"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    PostQuery: {
        parameters: {
            query?: {
                org?: string;
                orgID?: string;
            };
            header?: {
                "Accept-Encoding"?: "gzip" | "identity";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Query"];
                /** @example <text> */
                "application/vnd.flux": string;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Content-Encoding"?: "gzip" | "identity";
                    "Trace-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            401: components["responses"]["AuthorizationError"];
            404: components["responses"]["ResourceNotFoundError"];
            /** @description Too Many Requests */
            429: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content?: never;
            };
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["GeneralServerError"];
        };
    };
    PostQueryAnalyze: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Query"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnalyzeQueryResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    "X-Platform-Error-Code"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    "X-Platform-Error-Code"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    PostQueryAst: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["LanguageRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ASTResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    "X-Platform-Error-Code"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetQuerySuggestions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FluxSuggestions"];
                };
            };
            /** @description Moved Permanently */
            301: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": {
                        readonly body?: string;
                    };
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetQuerySuggestionsName: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FluxSuggestion"];
                };
            };
            401: components["responses"]["AuthorizationError"];
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetRemoteConnections: {
        parameters: {
            query: {
                name?: string;
                orgID: string;
                remoteURL?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RemoteConnections"];
                };
            };
            404: components["responses"]["GeneralServerError"];
            default: components["responses"]["GeneralServerError"];
        };
    };
    PostRemoteConnection: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemoteConnectionCreationRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RemoteConnection"];
                };
            };
            400: components["responses"]["GeneralServerError"];
            default: components["responses"]["GeneralServerError"];
        };
    };
    GetRemoteConnectionByID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                remoteID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RemoteConnection"];
                };
            };
            404: components["responses"]["GeneralServerError"];
            default: components["responses"]["GeneralServerError"];
        };
    };
    DeleteRemoteConnectionByID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                remoteID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["GeneralServerError"];
            default: components["responses"]["GeneralServerError"];
        };
    };
    PatchRemoteConnectionByID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                remoteID: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemoteConnectionUpdateRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RemoteConnection"];
                };
            };
            400: components["responses"]["GeneralServerError"];
            404: components["responses"]["GeneralServerError"];
            default: components["responses"]["GeneralServerError"];
        };
    };
    GetReplications: {
        parameters: {
            query: {
                localBucketID?: string;
                name?: string;
                orgID: string;
                remoteID?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Replications"];
                };
            };
            404: components["responses"]["GeneralServerError"];
            default: components["responses"]["GeneralServerError"];
        };
    };
    PostReplication: {
        parameters: {
            query?: {
                validate?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplicationCreationRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Replication"];
                };
            };
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["GeneralServerError"];
            default: components["responses"]["GeneralServerError"];
        };
    };
    GetReplicationByID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                replicationID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Replication"];
                };
            };
            404: components["responses"]["GeneralServerError"];
            default: components["responses"]["GeneralServerError"];
        };
    };
    DeleteReplicationByID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                replicationID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["GeneralServerError"];
            default: components["responses"]["GeneralServerError"];
        };
    };
    PatchReplicationByID: {
        parameters: {
            query?: {
                validate?: boolean;
            };
            header?: never;
            path: {
                replicationID: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplicationUpdateRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Replication"];
                };
            };
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["GeneralServerError"];
            404: components["responses"]["GeneralServerError"];
            default: components["responses"]["GeneralServerError"];
        };
    };
    PostValidateReplicationByID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                replicationID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["GeneralServerError"];
            default: components["responses"]["GeneralServerError"];
        };
    };
    GetResources: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string[];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    PostRestoreBucketMetadata: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BucketMetadataManifest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RestoredBucketMappings"];
                };
            };
            default: components["responses"]["GeneralServerError"];
        };
    };
    PostRestoreBucketID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bucketID: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": Uint8Array | Blob | ReadableStream<Uint8Array>;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            default: components["responses"]["GeneralServerError"];
        };
    };
    PostRestoreKV: {
        parameters: {
            query?: never;
            header?: {
                "Content-Encoding"?: "gzip" | "identity";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": Uint8Array | Blob | ReadableStream<Uint8Array>;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description An operator token of the backup where it holds tokens in clear; empty where they are hashed, as is usual since 2.9. Then only who knew one before can go on. */
                        token?: string;
                    };
                };
            };
            default: components["responses"]["GeneralServerError"];
        };
    };
    PostRestoreShardId: {
        parameters: {
            query?: never;
            header?: {
                /** @description Send gzip and say so. Whatever else is said is taken for none, and compressed bytes are then lost without a word. */
                "Content-Encoding"?: "gzip" | "identity";
            };
            path: {
                shardID: number | bigint;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": Uint8Array | Blob | ReadableStream<Uint8Array>;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["GeneralServerError"];
        };
    };
    PostRestoreSQL: {
        parameters: {
            query?: never;
            header?: {
                "Content-Encoding"?: "gzip" | "identity";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": Uint8Array | Blob | ReadableStream<Uint8Array>;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["GeneralServerError"];
        };
    };
    GetScrapers: {
        parameters: {
            query?: {
                id?: string[];
                name?: string;
                org?: string;
                orgID?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScraperTargetResponses"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    PostScrapers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScraperTargetRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScraperTargetResponse"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetScrapersID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                scraperTargetID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScraperTargetResponse"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    DeleteScrapersID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                scraperTargetID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    PatchScrapersID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                scraperTargetID: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScraperTargetRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScraperTargetResponse"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetScrapersIDLabels: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                scraperTargetID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LabelsResponse"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    PostScrapersIDLabels: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                scraperTargetID: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LabelMapping"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LabelResponse"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    DeleteScrapersIDLabelsID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                labelID: string;
                scraperTargetID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetScrapersIDMembers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                scraperTargetID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceMembers"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    PostScrapersIDMembers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                scraperTargetID: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddResourceMemberRequestBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceMember"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    DeleteScrapersIDMembersID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                scraperTargetID: string;
                userID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetScrapersIDOwners: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                scraperTargetID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceOwners"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    PostScrapersIDOwners: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                scraperTargetID: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddResourceMemberRequestBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceOwner"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    DeleteScrapersIDOwnersID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                scraperTargetID: string;
                userID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetSetup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IsOnboarding"];
                };
            };
        };
    };
    PostSetup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OnboardingRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnboardingResponse"];
                };
            };
            default: components["responses"]["GeneralServerError"];
        };
    };
    PostSignin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "Set-Cookie"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    PostSignout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetSources: {
        parameters: {
            query?: {
                org?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sources"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    PostSources: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Source"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Source"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetSourcesID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sourceID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Source"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    DeleteSourcesID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sourceID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    PatchSourcesID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sourceID: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Source"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Source"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetSourcesIDBuckets: {
        parameters: {
            query?: {
                org?: string;
            };
            header?: never;
            path: {
                sourceID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Buckets"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetSourcesIDHealth: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sourceID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthCheck"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthCheck"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    ListStacks: {
        parameters: {
            query: {
                name?: string;
                orgID: string;
                stackID?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        stacks: components["schemas"]["Stack"][];
                    };
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            401: components["responses"]["AuthorizationError"];
            500: components["responses"]["InternalServerError"];
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    CreateStack: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    description?: string;
                    name?: string;
                    orgID?: string;
                    urls?: string[];
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Stack"];
                };
            };
            401: components["responses"]["AuthorizationError"];
            /** @description Unprocessable Content */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            500: components["responses"]["InternalServerError"];
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    ReadStack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                stack_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Stack"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    DeleteStack: {
        parameters: {
            query: {
                orgID: string;
            };
            header?: never;
            path: {
                stack_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    UpdateStack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                stack_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    additionalResources?: {
                        kind: string;
                        resourceID: string;
                        templateMetaName?: string;
                    }[];
                    description?: string | null;
                    name?: string | null;
                    templateURLs?: string[] | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Stack"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    UninstallStack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                stack_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Stack"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetTasks: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                name?: string;
                org?: string;
                orgID?: string;
                status?: "active" | "inactive";
                type?: "basic" | "system";
                user?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tasks"];
                };
            };
            401: components["responses"]["AuthorizationError"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["GeneralServerError"];
        };
    };
    PostTasks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskCreateRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            401: components["responses"]["AuthorizationError"];
            500: components["responses"]["InternalServerError"];
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetTasksID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                taskID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            400: components["responses"]["BadRequestError"];
            401: components["responses"]["AuthorizationError"];
            404: components["responses"]["ResourceNotFoundError"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["GeneralServerError"];
        };
    };
    DeleteTasksID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                taskID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequestError"];
            401: components["responses"]["AuthorizationError"];
            404: components["responses"]["ResourceNotFoundError"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["GeneralServerError"];
        };
    };
    PatchTasksID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                taskID: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskUpdateRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            400: components["responses"]["BadRequestError"];
            401: components["responses"]["AuthorizationError"];
            404: components["responses"]["ResourceNotFoundError"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["GeneralServerError"];
        };
    };
    GetTasksIDLabels: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                taskID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LabelsResponse"];
                };
            };
            400: components["responses"]["BadRequestError"];
            401: components["responses"]["AuthorizationError"];
            404: components["responses"]["ResourceNotFoundError"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["GeneralServerError"];
        };
    };
    PostTasksIDLabels: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                taskID: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LabelMapping"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LabelResponse"];
                };
            };
            400: components["responses"]["BadRequestError"];
            401: components["responses"]["AuthorizationError"];
            404: components["responses"]["ResourceNotFoundError"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["GeneralServerError"];
        };
    };
    DeleteTasksIDLabelsID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                labelID: string;
                taskID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequestError"];
            401: components["responses"]["AuthorizationError"];
            404: components["responses"]["ResourceNotFoundError"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["GeneralServerError"];
        };
    };
    GetTasksIDLogs: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                taskID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Logs"];
                };
            };
            400: components["responses"]["BadRequestError"];
            401: components["responses"]["AuthorizationError"];
            404: components["responses"]["ResourceNotFoundError"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["GeneralServerError"];
        };
    };
    GetTasksIDMembers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                taskID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceMembers"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    PostTasksIDMembers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                taskID: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddResourceMemberRequestBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceMember"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    DeleteTasksIDMembersID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                taskID: string;
                userID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetTasksIDOwners: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                taskID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceOwners"];
                };
            };
            401: components["responses"]["AuthorizationError"];
            /** @description Unprocessable Content */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            500: components["responses"]["InternalServerError"];
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    PostTasksIDOwners: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                taskID: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddResourceMemberRequestBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceOwner"];
                };
            };
            401: components["responses"]["AuthorizationError"];
            /** @description Unprocessable Content */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            500: components["responses"]["InternalServerError"];
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    DeleteTasksIDOwnersID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                taskID: string;
                userID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetTasksIDRuns: {
        parameters: {
            query?: {
                after?: string;
                afterTime?: string;
                beforeTime?: string;
                limit?: number;
            };
            header?: never;
            path: {
                taskID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Runs"];
                };
            };
            401: components["responses"]["AuthorizationError"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["GeneralServerError"];
        };
    };
    PostTasksIDRuns: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                taskID: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["RunManually"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Run"];
                };
            };
            401: components["responses"]["AuthorizationError"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["GeneralServerError"];
        };
    };
    GetTasksIDRunsID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                runID: string;
                taskID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Run"];
                };
            };
            400: components["responses"]["BadRequestError"];
            401: components["responses"]["AuthorizationError"];
            404: components["responses"]["ResourceNotFoundError"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["GeneralServerError"];
        };
    };
    DeleteTasksIDRunsID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                runID: string;
                taskID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequestError"];
            401: components["responses"]["AuthorizationError"];
            404: components["responses"]["ResourceNotFoundError"];
            /** @description Method Not Allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["GeneralServerError"];
        };
    };
    GetTasksIDRunsIDLogs: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                runID: string;
                taskID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Logs"];
                };
            };
            400: components["responses"]["BadRequestError"];
            401: components["responses"]["AuthorizationError"];
            404: components["responses"]["ResourceNotFoundError"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["GeneralServerError"];
        };
    };
    PostTasksIDRunsIDRetry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                runID: string;
                taskID: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json; charset=utf-8": Record<string, unknown>;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Run"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            401: components["responses"]["AuthorizationError"];
            404: components["responses"]["ResourceNotFoundError"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["GeneralServerError"];
        };
    };
    GetTelegrafPlugins: {
        parameters: {
            query?: {
                type?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TelegrafPlugins"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetTelegrafs: {
        parameters: {
            query?: {
                orgID?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Telegrafs"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    PostTelegrafs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TelegrafPluginRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Telegraf"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetTelegrafsID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                telegrafID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Telegraf"];
                    /** @example <text> */
                    "application/octet-stream": string;
                    /** @example <text> */
                    "application/toml": string;
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    PutTelegrafsID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                telegrafID: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TelegrafPluginRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Telegraf"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    DeleteTelegrafsID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                telegrafID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetTelegrafsIDLabels: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                telegrafID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LabelsResponse"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    PostTelegrafsIDLabels: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                telegrafID: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LabelMapping"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LabelResponse"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    DeleteTelegrafsIDLabelsID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                labelID: string;
                telegrafID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetTelegrafsIDMembers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                telegrafID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceMembers"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    PostTelegrafsIDMembers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                telegrafID: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddResourceMemberRequestBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceMember"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    DeleteTelegrafsIDMembersID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                telegrafID: string;
                userID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetTelegrafsIDOwners: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                telegrafID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceOwners"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    PostTelegrafsIDOwners: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                telegrafID: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddResourceMemberRequestBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceOwner"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    DeleteTelegrafsIDOwnersID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                telegrafID: string;
                userID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    ApplyTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TemplateApply"];
                "application/x-jsonnet": components["schemas"]["TemplateApply"];
                "text/yml": components["schemas"]["TemplateApply"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateSummary"];
                };
            };
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateSummary"];
                };
            };
            /** @description Unprocessable Content */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateSummary"] & {
                        code: string;
                        message: string;
                    };
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    ExportTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TemplateExportByID"] | components["schemas"]["TemplateExportByName"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Template"];
                    "application/x-yaml": components["schemas"]["Template"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetUsers: {
        parameters: {
            query?: {
                after?: components["parameters"]["After"];
                id?: string;
                limit?: components["parameters"]["Limit"];
                name?: string;
                offset?: components["parameters"]["Offset"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Users"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Unprocessable Content */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["GeneralServerError"];
        };
    };
    PostUsers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["User"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserResponse"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Unprocessable Content */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["GeneralServerError"];
        };
    };
    GetUsersID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                userID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserResponse"];
                };
            };
            default: components["responses"]["GeneralServerError"];
        };
    };
    DeleteUsersID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                userID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            401: components["responses"]["AuthorizationError"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["GeneralServerError"];
        };
    };
    PatchUsersID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                userID: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["User"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserResponse"];
                };
            };
            400: components["responses"]["BadRequestError"];
            401: components["responses"]["AuthorizationError"];
            404: components["responses"]["ResourceNotFoundError"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["GeneralServerError"];
        };
    };
    PutUsersIDPassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                userID: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordResetBody"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            default: components["responses"]["GeneralServerError"];
        };
    };
    PostUsersIDPassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                userID: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordResetBody"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            default: components["responses"]["GeneralServerError"];
        };
    };
    GetVariables: {
        parameters: {
            query?: {
                org?: string;
                orgID?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Variables"];
                };
            };
            400: components["responses"]["GeneralServerError"];
            default: components["responses"]["GeneralServerError"];
        };
    };
    PostVariables: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Variable"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Variable"];
                };
            };
            default: components["responses"]["GeneralServerError"];
        };
    };
    GetVariablesID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                variableID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Variable"];
                };
            };
            404: components["responses"]["GeneralServerError"];
            default: components["responses"]["GeneralServerError"];
        };
    };
    PutVariablesID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                variableID: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Variable"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Variable"];
                };
            };
            default: components["responses"]["GeneralServerError"];
        };
    };
    DeleteVariablesID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                variableID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["GeneralServerError"];
        };
    };
    PatchVariablesID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                variableID: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Variable"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Variable"];
                };
            };
            default: components["responses"]["GeneralServerError"];
        };
    };
    GetVariablesIDLabels: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                variableID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LabelsResponse"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    PostVariablesIDLabels: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                variableID: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LabelMapping"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LabelResponse"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    DeleteVariablesIDLabelsID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                labelID: string;
                variableID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    PostWrite: {
        parameters: {
            query: {
                bucket: string;
                org: string;
                orgID?: string;
                precision?: components["schemas"]["WritePrecision"];
            };
            header?: {
                "Content-Encoding"?: "gzip" | "identity";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/plain": string;
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LineProtocolError"];
                };
            };
            401: components["responses"]["AuthorizationError"];
            404: components["responses"]["ResourceNotFoundError"];
            /** @description Content Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LineProtocolLengthError"];
                    "text/html": string;
                };
            };
            /** @description Unprocessable Content */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content?: never;
            };
            500: components["responses"]["InternalServerError"];
            /** @description Service Unavailable */
            503: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["GeneralServerError"];
        };
    };
    GetDebugPprofAllProfiles: {
        parameters: {
            query?: {
                cpu?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": Uint8Array;
                };
            };
            default: components["responses"]["GeneralServerError"];
        };
    };
    GetDebugPprofAllocs: {
        parameters: {
            query?: {
                debug?: 0 | 1;
                seconds?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": Uint8Array;
                    "text/plain": string;
                };
            };
            default: components["responses"]["GeneralServerError"];
        };
    };
    GetDebugPprofBlock: {
        parameters: {
            query?: {
                debug?: 0 | 1;
                seconds?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": Uint8Array;
                    "text/plain": string;
                };
            };
            default: components["responses"]["GeneralServerError"];
        };
    };
    GetDebugPprofCmdline: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            default: components["responses"]["GeneralServerError"];
        };
    };
    GetDebugPprofGoroutine: {
        parameters: {
            query?: {
                debug?: 0 | 1;
                seconds?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": Uint8Array;
                    "text/plain": string;
                };
            };
            default: components["responses"]["GeneralServerError"];
        };
    };
    GetDebugPprofHeap: {
        parameters: {
            query?: {
                debug?: 0 | 1;
                gc?: 0 | 1;
                seconds?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": Uint8Array;
                    "text/plain": string;
                };
            };
            default: components["responses"]["GeneralServerError"];
        };
    };
    GetDebugPprofMutex: {
        parameters: {
            query?: {
                debug?: 0 | 1;
                seconds?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": Uint8Array;
                    "text/plain": string;
                };
            };
            default: components["responses"]["GeneralServerError"];
        };
    };
    GetDebugPprofProfile: {
        parameters: {
            query?: {
                seconds?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": Uint8Array;
                };
            };
            default: components["responses"]["GeneralServerError"];
        };
    };
    GetDebugPprofThreadCreate: {
        parameters: {
            query?: {
                debug?: 0 | 1;
                seconds?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": Uint8Array;
                    "text/plain": string;
                };
            };
            default: components["responses"]["GeneralServerError"];
        };
    };
    GetDebugPprofTrace: {
        parameters: {
            query?: {
                seconds?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": Uint8Array;
                };
            };
            default: components["responses"]["GeneralServerError"];
        };
    };
    GetHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthCheck"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthCheck"];
                };
            };
            default: components["responses"]["GeneralServerError"];
        };
    };
    GetMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            default: components["responses"]["GeneralServerError"];
        };
    };
    GetPing: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "X-Influxdb-Build"?: string;
                    "X-Influxdb-Version"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    HeadPing: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "X-Influxdb-Build"?: string;
                    "X-Influxdb-Version"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    GetLegacyAuthorizations: {
        parameters: {
            query?: {
                authID?: string;
                org?: string;
                orgID?: string;
                token?: string;
                user?: string;
                userID?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        authorizations?: components["schemas"]["Authorization"][];
                        links?: components["schemas"]["Links"];
                    };
                };
            };
            default: components["responses"]["ServerError"];
        };
    };
    PostLegacyAuthorizations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LegacyAuthorizationPostRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Authorization"];
                };
            };
            400: components["responses"]["ServerError"];
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        readonly code?: "unauthorized";
                        readonly message?: string;
                    };
                };
            };
            default: components["responses"]["ServerError"];
        };
    };
    GetLegacyAuthorizationsID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                authID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Authorization"];
                };
            };
            default: components["responses"]["ServerError"];
        };
    };
    DeleteLegacyAuthorizationsID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                authID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["ServerError"];
        };
    };
    PatchLegacyAuthorizationsID: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                authID: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AuthorizationUpdateRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Authorization"];
                };
            };
            default: components["responses"]["ServerError"];
        };
    };
    PostLegacyAuthorizationsIDPassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                authID: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                };
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["ServerError"];
        };
    };
    GetLegacyQuery: {
        parameters: {
            query: {
                chunk_size?: number;
                chunked?: boolean;
                db: components["parameters"]["V1Database"];
                epoch?: components["parameters"]["V1Epoch"];
                p?: components["parameters"]["AuthV1Password"];
                q: components["parameters"]["V1Query"];
                rp?: components["parameters"]["V1RetentionPolicy"];
                u?: components["parameters"]["AuthV1Username"];
            };
            header?: {
                "Accept-Encoding"?: components["parameters"]["AcceptEncoding"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Content-Encoding"?: "gzip" | "identity";
                    "Trace-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/csv": components["schemas"]["InfluxqlCsvResponse"];
                    "application/json": components["schemas"]["InfluxqlJsonResponse"];
                    "application/x-msgpack": Uint8Array;
                    "text/csv": components["schemas"]["InfluxqlCsvResponse"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    PostQueryV1: {
        parameters: {
            query: {
                chunk_size?: number;
                chunked?: boolean;
                db: components["parameters"]["V1Database"];
                epoch?: components["parameters"]["V1Epoch"];
                p?: components["parameters"]["AuthV1Password"];
                q?: string;
                rp?: components["parameters"]["V1RetentionPolicy"];
                u?: components["parameters"]["AuthV1Username"];
            };
            header?: {
                "Accept-Encoding"?: components["parameters"]["AcceptEncoding"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/vnd.influxql": string;
                "application/x-www-form-urlencoded": string;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Content-Encoding"?: "gzip" | "identity";
                    "Trace-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/csv": components["schemas"]["InfluxqlCsvResponse"];
                    "application/json": components["schemas"]["InfluxqlJsonResponse"];
                    "application/x-msgpack": Uint8Array;
                    "text/csv": components["schemas"]["InfluxqlCsvResponse"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetReady: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ready"];
                };
            };
            default: components["responses"]["GeneralServerError"];
        };
    };
    PostLegacyWrite: {
        parameters: {
            query: {
                db: string;
                p?: string;
                precision?: string;
                rp?: string;
                u?: string;
            };
            header?: {
                "Content-Encoding"?: "gzip" | "identity";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/plain": string;
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LineProtocolError"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Content Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LineProtocolLengthError"];
                };
            };
            /** @description Unprocessable Content */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
}
type WithRequired<T, K extends keyof T> = T & {
    [P in K]-?: T[P];
};
