// Made by `npm run generate` from the routes. Do not edit.
export interface paths {
    "/api/sign-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register an account with its owner and sign in
         * @description ACC-1. Password: 8 to 128 characters, no spaces, at least two of capital letters, small letters, digits and signs.
         */
        post: operations["session.signUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in with e-mail address and password
         * @description Five wrong passwords lock the address for 15 minutes; a reset by mail unlocks it.
         */
        post: operations["session.signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End this session */
        post: operations["session.signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-out-everywhere": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End all sessions of this user, this one too */
        post: operations["session.signOutEverywhere"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in, what they may do, and the CSRF token; nulls for a visitor */
        get: operations["session.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/password-resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a mail with a link to set a new password
         * @description The answer is the same whether the address is registered or not. The link works once, for 30 minutes.
         */
        post: operations["passwordResets.request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/password-resets/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set a new password with the token of the mail; ends all sessions */
        post: operations["passwordResets.complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change the password; ends all other sessions of this user */
        post: operations["account.changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My account */
        get: operations["account.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/lang": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set the language of my screens and mails */
        put: operations["account.setLang"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/access-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Access keys (AK) of my account, oldest first; secrets are not shown again */
        get: operations["accessKeys.list"];
        put?: never;
        /**
         * Create an access key; its secret (SK) is in this answer and nowhere else
         * @description At most two are active at once. A program signs its requests with it: SDK-HMAC-SHA256.
         */
        post: operations["accessKeys.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/access-keys/{keyId}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Disable an access key; requests signed with it fail from now on */
        post: operations["accessKeys.disable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/access-keys/{keyId}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enable a disabled access key */
        post: operations["accessKeys.enable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/access-keys/{keyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete an access key for good */
        delete: operations["accessKeys.delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operator/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Accounts, newest first; search by name, e-mail address or id */
        get: operations["operatorAccounts.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operator/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The review queue, by deadline; open requests unless states are named
         * @description When only decided states are named, the newest decision comes first.
         */
        get: operations["operatorReviews.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operator/reviews/{reviewId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One review request with its log */
        get: operations["operatorReviews.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operator/reviews/{reviewId}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a pending request on */
        post: operations["operatorReviews.claim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operator/reviews/{reviewId}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve; what was submitted takes effect */
        post: operations["operatorReviews.approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operator/reviews/{reviewId}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reject with an opinion; the submitter edits and submits again */
        post: operations["operatorReviews.reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My applications, newest first */
        get: operations["reviews.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller/application": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Apply to sell here, or again after a rejection
         * @description Seller spec 3.5. Decided within three working days; `GET /api/seller` tells where it stands.
         */
        post: operations["seller.apply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My seller record and where its application stands; nulls when I never applied */
        get: operations["seller.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sellers/{sellerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The public card of a seller */
        get: operations["sellers.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operator/sellers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sellers and applicants, newest first; search by company name or id */
        get: operations["operatorSellers.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operator/sellers/{sellerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One seller with everything the application says */
        get: operations["operatorSellers.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller/addresses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My production addresses, oldest first */
        get: operations["sellerAddresses.list"];
        put?: never;
        /** Add a production address: https and a domain name */
        post: operations["sellerAddresses.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller/addresses/{addressId}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Certify an address: name, TLS and an answer within five seconds */
        post: operations["sellerAddresses.verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller/addresses/{addressId}/key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Choose the active key that signs the calls to this address */
        put: operations["sellerAddresses.bindKey"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller/addresses/{addressId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete an address that no product uses, with its keys */
        delete: operations["sellerAddresses.delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My interface keys, oldest first; secrets are not shown again */
        get: operations["sellerKeys.list"];
        put?: never;
        /**
         * Create an interface key of an address; the secret is in this answer and nowhere else
         * @description At most two active keys for an address. The first one signs at once; bind the second to switch.
         */
        post: operations["sellerKeys.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller/addresses/{addressId}/rotate-key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replace the key of an address: the new one signs at once, the old one verifies for a while
         * @description Both keys verify what the seller pushes until the overlap is over (24 hours of world time unless set or given); then the old one is disabled. The secret is in this answer and nowhere else.
         */
        post: operations["sellerAddresses.rotateKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller/keys/{keyId}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Disable a key: calls and pushes signed with it fail from now on */
        post: operations["sellerKeys.disable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller/keys/{keyId}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enable a disabled key */
        post: operations["sellerKeys.enable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller/keys/{keyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a key for good; calls signed with it fail from now on */
        delete: operations["sellerKeys.delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload a picture: PNG or JPG, at most 5 MB, each side 48 to 4096 pixels
         * @description What a file is, its bytes say; a name with another extension is refused (FILE_TYPE_MISMATCH). The same bytes again answer the same file. Put `fileId` into `content.logo` of a draft. Files are public at `url`.
         */
        post: operations["sellerFiles.upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The two-level category menu with the number of listed products in each */
        get: operations["categories.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/products/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The page of one product, also when it is hidden or no longer on sale
         * @description `isOnSale: false` means "no longer on sale" (STO-5): specifications are empty then.
         */
        get: operations["products.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My products, newest change first */
        get: operations["sellerProducts.list"];
        put?: never;
        /** Start a new product as a draft, however little of it is written */
        post: operations["sellerProducts.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller/products/{productId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of my products: live and open revision, specifications with their codes */
        get: operations["sellerProducts.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller/products/{productId}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Save the form as it is; incomplete is fine
         * @description `version` is the version the form was loaded at, 0 when the product had no open revision. A save over a newer draft is refused with DRAFT_CONFLICT and changes nothing.
         */
        put: operations["sellerProducts.saveDraft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller/products/{productId}/problems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What still keeps the open revision from being submitted, field by field */
        get: operations["sellerProducts.problems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller/products/{productId}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send the open revision to review; the live one stays on sale */
        post: operations["sellerProducts.submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller/products/{productId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a submission back before it is decided */
        post: operations["sellerProducts.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller/products/{productId}/hide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take out of lists and search at once; the address still works */
        post: operations["sellerProducts.hide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller/products/{productId}/show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring a hidden product back into lists and search */
        post: operations["sellerProducts.show"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller/products/{productId}/take-down": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop selling a product for good; running instances live on */
        post: operations["sellerProducts.takeDown"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller/products/{productId}/specifications/{specId}/take-down": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop selling one specification for good; with the last one the product is discontinued */
        post: operations["sellerProducts.takeDownSpecification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller/products/{productId}/delivery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the production interface of my product is called: generation and compatibility switches */
        get: operations["sellerProducts.delivery"];
        /** Change it; switches hold from the next call on, the generation until the first listing */
        put: operations["sellerProducts.setDelivery"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller/products/{productId}/upgrade-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What buyers of my product may change within their term */
        get: operations["sellerProducts.upgradeRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller/products/{productId}/upgrade-rules/{skuCode}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set the upgrade rule of one specification; no targets and no step take it away
         * @description Seller spec 7.3: targets are other period-billed specifications of the product that cost no less (CHG-1). The case of the upgrade interface must have passed and been saved.
         */
        put: operations["sellerProducts.setUpgradeRule"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operator/revisions/{revisionId}/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A submitted revision beside the one that was live before it, field by field */
        get: operations["operatorRevisions.compare"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operator/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Replace the category menu; what is left out is hidden and its products keep their place */
        put: operations["operatorCategories.put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller/debug-form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The parameters of an interface, each with its rule and an example, and what else can be debugged */
        get: operations["debugRuns.form"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller/debug-runs/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The exact request of a debugging call, signed, before anything is sent
         * @description Method, URL, headers, body, the canonical string piece by piece without the key, and a curl command. Timestamp, nonce and signature are made anew when it is sent.
         */
        post: operations["debugRuns.preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller/debug-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My latest debugging calls, re-runs and dial tests, newest first */
        get: operations["debugRuns.list"];
        put?: never;
        /**
         * Calls my production address with testFlag=1 and checks the answer field by field
         * @description A scene that names an instance is called twice, which must bring the same instanceId (9.4). When the seller answers 000001 or its Body-Sign does not fit, the signature doctor’s findings are in the answer. Nothing that fails here counts against the seller.
         */
        post: operations["debugRuns.send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller/debug-runs/{debugRunId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One call as sent and as answered, with its checks and its diagnosis */
        get: operations["debugRuns.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller/debug-runs/{debugRunId}/examine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Names the mistake in the signature that my own code computed for this request
         * @description The signature doctor: what had to be signed, what was signed, and how to mend it. Never shows a key.
         */
        post: operations["debugRuns.examine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller/required-cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The cases that must have passed before publishing, done or missing
         * @description Of one of my products (`productId`: its open revision, else the live one), or of an address, a generation and a charging mode (protocol 12, seller spec 9.4).
         */
        get: operations["testCases.required"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller/test-cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My saved test cases with their last result, newest first */
        get: operations["testCases.list"];
        put?: never;
        /** Saves a debugging call that passed; the same values again are the same case */
        post: operations["testCases.save"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller/test-cases/run-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Has all my cases called again, or those of an address; the list shows the results as they come */
        post: operations["testCases.runAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller/test-cases/{testCaseId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One case with its values */
        get: operations["testCases.get"];
        put?: never;
        post?: never;
        /** Deletes a case that no product on sale depends on */
        delete: operations["testCases.delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller/test-cases/{testCaseId}/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Calls a case again now; its result is the case’s from then on */
        post: operations["testCases.run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/products/{slug}/quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a selection costs, line by line; the order costs the same (MON-6) */
        get: operations["products.quote"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My orders, newest first */
        get: operations["orders.list"];
        put?: never;
        /**
         * Place an order: a purchase for a term, or the opening of an on-demand service
         * @description The terms are frozen with the order (4.1). Prices are computed again; with `expectedDue` another price is refused (PRICE_CHANGED, `facts.due` is the new one). The order waits for its payment until `expiresAt` (ORD-3).
         */
        post: operations["orders.place"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{orderId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of my orders, with its lines, its history and who must move next */
        get: operations["orders.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{orderId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel an order that is not paid yet */
        post: operations["orders.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Orders of my products, newest first */
        get: operations["sellerOrders.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller/orders/{orderId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One order of my products, with its lines and history */
        get: operations["sellerOrders.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operator/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All orders, newest first */
        get: operations["operatorOrders.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operator/orders/{orderId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One order with its lines and history */
        get: operations["operatorOrders.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{orderId}/pay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pay an order from the balance, all of it at once
         * @description Atomic (PAY-7): either the whole amount is taken and the order is PROCESSING, or nothing happened.
         */
        post: operations["orders.pay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My balance and what moved this month */
        get: operations["balance.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/balance/movements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every movement of my balance, newest first, with the balance after it */
        get: operations["balance.movements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/top-ups/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ways to top up, their limits, and where a bank transfer goes */
        get: operations["topUps.channels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/top-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My top-ups, newest first */
        get: operations["topUps.list"];
        put?: never;
        /**
         * Announce a bank transfer, or open a payment page
         * @description BANK_TRANSFER answers a `reference` for the purpose of the transfer; staff confirm it when the money is there. SIMULATED answers `payUrl`.
         */
        post: operations["topUps.request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/top-ups/{topUpId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back a top-up that still waits */
        post: operations["topUps.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operator/top-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Top-ups of all accounts, newest first */
        get: operations["operatorTopUps.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operator/top-ups/{topUpId}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The transfer is on the bank statement: put it on the balance */
        post: operations["operatorTopUps.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operator/top-ups/{topUpId}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** There is no such transfer; the reason goes to the buyer */
        post: operations["operatorTopUps.reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/channels/simulated/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The simulated channel reports a payment
         * @description Signed: header `x-channel-signature` is the hex HMAC-SHA256 of the body. May come twice or late (PAY-7).
         */
        post: operations["simulatedChannel.callback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/channels/simulated/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the simulated payment page shows */
        get: operations["simulatedChannel.page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/channels/simulated/{token}/pay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Press “pay” on the simulated payment page */
        post: operations["simulatedChannel.pay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The services this account has bought, newest first */
        get: operations["resources.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resources/{resourceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One resource with its access data, term segments, dates ahead and seller contact
         * @description Everything but the password, which only `resources.reveal` shows (BUY-2).
         */
        get: operations["resources.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resources/{resourceId}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened to a resource and its orders, newest first, and what lies ahead */
        get: operations["resources.timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resources/{resourceId}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Shows the initial password; every look is recorded */
        post: operations["resources.reveal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resources/{resourceId}/renewal-quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Today’s price of a renewal and the term it buys */
        get: operations["resources.quoteRenewal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resources/{resourceId}/renewals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes a RENEW order; pay it with orders.pay
         * @description The new segment starts at the original expiry, also in grace or retention (REN-11). A pending order of the resource refuses (ORD-4).
         */
        post: operations["resources.renew"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/renewals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Renews several resources in one go: an order for each, or none
         * @description Each item as in a single renewal; a refusal names its item, `body.items.<n>`, and nothing is ordered. The orders are then paid one by one.
         */
        post: operations["resources.renewMany"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resources/{resourceId}/expiry-policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * What happens at expiry: MANUAL, AUTO or NO_RENEW
         * @description AUTO deducts 7 days before expiry at 03:00 Beijing (REN-22); NO_RENEW stops reminders.
         */
        put: operations["resources.changePolicy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resources/{resourceId}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives an expired resource up before its time; its data is deleted */
        post: operations["resources.release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller/resources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The instances this seller serves, newest first */
        get: operations["sellerResources.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resources/{resourceId}/upgrade-options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a resource may be changed to within its term, by its seller’s rule (CHG-1)
         * @description Empty when the resource is not in use, is on demand, or its seller allows nothing.
         */
        get: operations["resources.upgradeOptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resources/{resourceId}/upgrade-quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Today’s fee of a change within the term, with its derivation (chapter 11) */
        get: operations["resources.quoteUpgrade"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resources/{resourceId}/upgrades": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes a CHANGE order; pay it with orders.pay
         * @description The instance and its expiry stay (CHG-2); the change is in force when the seller has confirmed it, and is refunded when it cannot within three hours. Refused while another order of the resource is unpaid or under way (CHG-4).
         */
        post: operations["resources.upgrade"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller/interface-messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Production interface messages of this seller, newest first
         * @description The exception list is `state=FAILED` (FUL-1); CALLING means an attempt is under way.
         */
        get: operations["sellerMessages.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller/interface-messages/{messageId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One message with every attempt as sent and as answered, secrets masked */
        get: operations["sellerMessages.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller/interface-messages/{messageId}/restart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes one immediate call
         * @description A success completes the order if it is still open. Once a minute per message.
         */
        post: operations["sellerMessages.restart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller/interface-health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Interface health of this seller’s products over the last 24 hours */
        get: operations["sellerMessages.health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operator/interface-messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Production interface messages of all sellers, newest first */
        get: operations["operatorMessages.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operator/interface-messages/{messageId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One message with every attempt as sent and as answered, secrets masked */
        get: operations["operatorMessages.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operator/interface-messages/{messageId}/restart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes one immediate call for a seller */
        post: operations["operatorMessages.restart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operator/interface-health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Interface health of all products over the last 24 hours, worst first */
        get: operations["operatorMessages.health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resources/{resourceId}/refresh-access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Asks the seller for the access data now; the cached data with its time when that fails
         * @description BUY-1: called when a buyer opens the resource page. Never shows the password.
         */
        post: operations["resources.refreshAccess"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resources/refresh-access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The same for up to a hundred of my resources: one call to each seller’s address */
        post: operations["resources.refreshAccesses"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller/interface-replays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My latest bulk restarts and how far they are */
        get: operations["sellerReplays.list"];
        put?: never;
        /**
         * Restart all that I missed: every message that is RETRYING or FAILED and matches
         * @description Done in the background, one bulk restart of a seller at a time. Calls keep the seller’s limit; messages of closed orders are left alone. `from` and `to` are about the last attempt.
         */
        post: operations["sellerReplays.start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller/interface-replays/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many messages a bulk restart would bring back now */
        get: operations["sellerReplays.preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operator/interface-replays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A seller’s latest bulk restarts */
        get: operations["operatorReplays.list"];
        put?: never;
        /** Restart all that a seller missed */
        post: operations["operatorReplays.start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operator/interface-replays/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many messages of a seller a bulk restart would bring back now */
        get: operations["operatorReplays.preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller/order-notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where I am notified of paid orders: by delivery type and by product */
        get: operations["sellerNotifications.list"];
        put?: never;
        /**
         * Notify an address of the paid orders of a delivery type or of one product
         * @description One address for a type or a product at a time; a product’s own entry counts before its type’s, and every order is notified once. The notification never influences the order (protocol 9, seller spec 9.10).
         */
        post: operations["sellerNotifications.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller/order-notifications/{notificationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete an entry, for instance to configure it under another address */
        delete: operations["sellerNotifications.delete"];
        options?: never;
        head?: never;
        /** Switch an entry on or off */
        patch: operations["sellerNotifications.switch"];
        trace?: never;
    };
    "/api/seller/incoming-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The latest requests of my system that were refused, at most a hundred, newest first */
        get: operations["sellerIncoming.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller/incoming-requests/{requestId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of them as it came, credentials left out */
        get: operations["sellerIncoming.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller/incoming-requests/{requestId}/diagnosis": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is wrong with its signature, examined now */
        get: operations["sellerIncoming.diagnose"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller/interface-messages/{messageId}/attempts/{number}/diagnosis": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is wrong with the Body-Sign of an attempt’s answer, examined now */
        get: operations["sellerMessages.diagnose"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resources/{resourceId}/license": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The authorisation code of a resource, or the Licenses applied for
         * @description `kind` CODE: `license` is the code (License section 3). ONLINE: Licenses are applied for one by one (License 2.5). NONE: the resource has neither. Delivered Licenses are fetched by themselves, because each look is written down.
         */
        get: operations["licenses.ofResource"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resources/{resourceId}/license/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Claim the authorisation code of a resource; claiming twice changes nothing
         * @description After claiming, no negotiated refund is possible (License section 3).
         */
        post: operations["licenses.claim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resources/{resourceId}/license-applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Apply for a License of an online License resource
         * @description License 2.5. `deviceFingerprint` for Licenses that are bound to hardware. While an application for the same device is open, that one is answered.
         */
        post: operations["licenses.apply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/license-applications/{applicationId}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The text of a delivered License
         * @description Each look is written down with its user. From the first on the seller cannot replace the License (License 2.6).
         */
        post: operations["licenses.reveal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/license-applications/{applicationId}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The file of a delivered License, as a download
         * @description As `licenses.reveal`; the file comes as an attachment, whatever is in it.
         */
        get: operations["licenses.download"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller/licenses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Authorisation codes of this seller’s products, newest first */
        get: operations["sellerLicenses.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller/licenses/{licenseId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One authorisation code with the active clients of its last 30 days that had any (UTC+8) */
        get: operations["sellerLicenses.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller/license-applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Licenses that buyers applied for, newest first */
        get: operations["sellerLicenses.applications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller/license-test-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Test codes of this seller, newest first */
        get: operations["sellerLicenses.testCodes"];
        put?: never;
        /** Make test codes: activation marks one as activated, a query as checked */
        post: operations["sellerLicenses.makeTestCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mkp-openapi-public/global/v1/license/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Activate an authorisation code
         * @description License 3.1. Body `license`. 92020003 the state does not allow it (activated before), 92020004 not claimed by the buyer, 92020005 unknown. `data.license_code_info` is JSON text, as older programs read it. Published path, AK/SK (SDK-HMAC-SHA256). Answers `error_code` and `error_msg` with the published statuses, never problem+json; a missing or wrong signature is answered by the gateway: 401 with `error_code` APIG.0301.
         */
        post: operations["openApi.licenseActivate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mkp-openapi-public/global/v1/license/heartbeat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Query an authorisation code, old (heartbeat)
         * @description License 3.1. Body `license`, and `heartbeatInfo`, which is retired. `data` holds state and times. Published path, AK/SK (SDK-HMAC-SHA256). Answers `error_code` and `error_msg` with the published statuses, never problem+json; a missing or wrong signature is answered by the gateway: 401 with `error_code` APIG.0301.
         */
        post: operations["openApi.licenseHeartbeat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mkp-openapi-public/global/v2/license/heartbeat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Query authorisation codes, new
         * @description License 3.1. Body `license`, or `license_list` (also `licenses`) of up to 100. `data` is in the order asked, what cannot be told stands in `check_fail_list`. Published path, AK/SK (SDK-HMAC-SHA256). Answers `error_code` and `error_msg` with the published statuses, never problem+json; a missing or wrong signature is answered by the gateway: 401 with `error_code` APIG.0301.
         */
        post: operations["openApi.licenseHeartbeatV2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mkp-openapi-public/global/v2/license/software-usage-info": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report how many clients use licensed software on this day (UTC+8)
         * @description License 3.1. Body `usage_info`, up to 100 codes with `software_usage_Info`, up to 100 of either `id` or `active_num`. Refused codes stand in `data.check_fail_list`. Published path, AK/SK (SDK-HMAC-SHA256). Answers `error_code` and `error_msg` with the published statuses, never problem+json; a missing or wrong signature is answered by the gateway: 401 with `error_code` APIG.0301.
         */
        post: operations["openApi.softwareUsageInfo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mkp-openapi-public/global/v1/market-event/{eventId}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Deliver a License that was applied for: a string, or a file of up to 10 MiB
         * @description License 2.6. `multipart/form-data` with `isvUpdateFileReq` (JSON: `type` CHARACTERS or FILE, `characters`, `file_name`, `sha256`) and, for a file, `file`. The same content again changes nothing; another one replaces what the buyer has not fetched. Without the body in the signature (UNSIGNED-PAYLOAD) one signature delivers one content. Codes CBC.0000, CBC.0101, CBC.0150, CBC.0999; a missing or wrong signature is answered by the gateway: 401 APIGW.0301.
         */
        post: operations["openApi.upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operator/takedown-tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Products that staff must decide about, newest first
         * @description ORD-7, seller spec 9.9: more than 5 orders of a product failed by its interface in one calendar month (Beijing).
         */
        get: operations["operatorTakedowns.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operator/takedown-tasks/{taskId}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Suspend the product: nobody can buy it, what runs lives on; the seller reads the reason */
        post: operations["operatorTakedowns.suspend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operator/takedown-tasks/{taskId}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Dismiss the task; the product stays on sale */
        post: operations["operatorTakedowns.dismiss"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operator/takedown-tasks/{taskId}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a suspension back; the product is on sale again */
        post: operations["operatorTakedowns.restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller/product-health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Orders failed by the interface this calendar month, per product, and what follows from them
         * @description Only products with a failed order this month, or with a task that still counts. `warnAt` and `taskAbove` are the limits (9.9).
         */
        get: operations["sellerProducts.health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mkp-openapi-public/global/v1/isv/usage-data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Usage push of sellers, exactly as published
         * @description Headers `signature` (Base64 of HMAC-SHA256 over `ts=…&nonce=…&body=…` with the interface key), `ts` (milliseconds) and `nonce`; body `usage_records`, 1 to 1000 of them. Answers `error_code` and `error_msg` with the published statuses, never problem+json. One badly formed record refuses the push; records are then checked one by one and faulty ones appear among the seller’s usage records. A record of a specification with several billing items carries one optional member of ours, `item_code`.
         */
        post: operations["usagePush.send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller/usage-records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Usage records this seller reported, newest first, faulty ones with their reason */
        get: operations["sellerUsage.list"];
        put?: never;
        /**
         * Report usage and learn the result of each record
         * @description The same records as the published push (`instance_id`, `record_time`, `begin_time`, `end_time`, `usage_value`, `metering_sn`, optional `item_code`), answered one by one. Repeating a record is safe: the same content is a DUPLICATE of the first receipt, other content under the same `metering_sn` a CONFLICT. ABNORMAL records are to be reported again; one whose form cannot be read is not kept.
         */
        post: operations["sellerUsage.report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller/usage-charges/{chargeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One usage charge with its arithmetic and records, as its seller sees it */
        get: operations["sellerUsage.charge"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Pay-per-use of the account in one month: each resource and each day
         * @description A month is an account month in Beijing: consumed then, or charged late then (13.2).
         */
        get: operations["usage.overview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resources/{resourceId}/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Usage of one resource: prices, the month by day, charges and records */
        get: operations["usage.ofResource"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/usage-charges/{chargeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One usage charge, opened down to its records and its arithmetic
         * @description Per item: usage × unit price = accrued; accrued + carried in = posted + carried out (MON-4).
         */
        get: operations["usage.charge"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rest/marketplace/v1/isv/usage-data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Usage push of sellers, the older form, exactly as published
         * @description Protocol 10.2. Signed with SDK-HMAC-SHA256; `usage_records`, 1 to 1000, with `product_id` and without `metering_sn`: of two records of one instance and interval only the first counts. Answers `error_code` and `error_msg` as the newer push does; a missing or wrong signature is answered by the gateway: 401 with `error_code` APIGW.0301.
         */
        post: operations["usagePush.sendOld"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller/statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The statements of this seller, newest first */
        get: operations["sellerStatements.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller/statements/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is earned and not yet on a statement, and when the next one is drawn */
        get: operations["sellerStatements.current"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller/statements/{statementId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One statement with its totals, its way so far and its payout */
        get: operations["sellerStatements.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller/statements/{statementId}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The lines of a statement; each opens down to its order or usage charge */
        get: operations["sellerStatements.lines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller/revenue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What became effective per day in Beijing, beside the same number of days before
         * @description Sales are what buyers paid; payable is the seller’s share of them, after the platform’s.
         */
        get: operations["sellerRevenue.daily"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operator/statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Statements of all sellers, newest first */
        get: operations["operatorStatements.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operator/statements/{statementId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One statement of any seller */
        get: operations["operatorStatements.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operator/statements/{statementId}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The lines of any statement */
        get: operations["operatorStatements.lines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operator/statements/{statementId}/countersign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Countersign a sent statement; from then on it may be paid */
        post: operations["operatorStatements.countersign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operator/statements/{statementId}/payout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record the bank transfer that pays a countersigned statement
         * @description Posts payable to bank and ends in PAID, once per statement. `amount` repeats the transfer slip and must be the statement’s payable.
         */
        post: operations["operatorStatements.recordPayout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operator/statements/{statementId}/payout-failure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that the bank sent the transfer back; the statement may be paid again */
        post: operations["operatorStatements.recordPayoutFailure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operator/settlement-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Periods, when they are or were settled, and what came of it */
        get: operations["operatorSettlement.runs"];
        put?: never;
        /** Draw the statements of a period that is over; doing it again changes nothing sent */
        post: operations["operatorSettlement.run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My in-site messages, newest first */
        get: operations["messages.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages/unread-count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many of my messages are not read yet */
        get: operations["messages.unreadCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages/{messageId}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark one of my messages as read */
        post: operations["messages.read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages/read-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark all my messages as read */
        post: operations["messages.readAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operator/mailbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Mails of the house, newest first; without SMTP this is where they stay */
        get: operations["operatorMailbox.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operator/mailbox/{mailId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One mail with its text and HTML
         * @description A password-reset mail that has been sent is empty: its link is not kept.
         */
        get: operations["operatorMailbox.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mkp-openapi-public/global/v1/order/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Order query (published path, AK/SK): what a seller’s order holds
         * @description Seller protocol 11.2. Signed with SDK-HMAC-SHA256 within 15 minutes of our clock; it reads only, so a repeated request is harmless. Answers `resultCode` MKT.0000 and `orderInfo`; the prefix is a setting of the marketplace. The nine MOCK orders are always there. MKT.0199 orderId is missing, MKT.0100 longer than 64, MKT.0101 no such order of yours, MKT.0151 the account is no seller, 406 MKT.0250 asked too often. A missing or wrong signature is answered by the gateway: 401 with `error_code` APIGW.0301, `error_msg` and `request_id`.
         */
        get: operations["openApi.orderQuery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/protocol-reference": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Pages of the seller protocol reference, in the order of the specification */
        get: operations["protocolReference.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/protocol-reference/{generation}/{scene}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One page of the seller protocol reference, as markdown in both languages */
        get: operations["protocolReference.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/worlds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My sandbox worlds, newest first */
        get: operations["worlds.list"];
        put?: never;
        /**
         * Make a sandbox world
         * @description A marketplace of its own: a database cloned from a template and a clock that can be frozen and moved. The account, its users, access keys, seller record, production addresses and interface keys are copied in under the same ids, and those products of `productIds` that are on sale: listed there at once. A buyer with 1,000,000.00 of play money and an operator are there already. Nothing in it touches the main world; its mails stay in its mailbox.
         */
        post: operations["worlds.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/worlds/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of my sandbox worlds */
        get: operations["worlds.get"];
        put?: never;
        post?: never;
        /** Delete a sandbox world with everything in it; there is no way back */
        delete: operations["worlds.delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/worlds/{name}/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Copy own products into a sandbox world, or bring them to what is live now
         * @description The live revision, specifications, SKUs, current price plans and logo, under the same ids; listed there at once without review. Answers the ids that were new or changed.
         */
        post: operations["worlds.addProducts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/worlds/{name}/enter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enter a sandbox world as seller, buyer or operator
         * @description Sets the session cookie of that world (`jishi_session_<name>`, path `/w/<name>`) and answers its CSRF token. The sessions of other worlds stay.
         */
        post: operations["worlds.enter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * World time; screens count remaining time from it
         * @description REAL in the main world. A sandbox’s clock is FROZEN or RUNNING (with real time, from where it was); `run` is the movement that is under way.
         */
        get: operations["clock.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clock/freeze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The sandbox’s clock stands still */
        post: operations["clock.freeze"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clock/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The sandbox’s clock goes on with real time from where it stands */
        post: operations["clock.resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clock/advance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move the sandbox’s clock by a duration or to an instant
         * @description Everything that falls due on the way happens in its order, each at its own instant. One run at a time; `waitSeconds` waits for its end, otherwise ask `GET /api/clock/runs/{id}`.
         */
        post: operations["clock.advance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clock/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move the sandbox’s clock to the next instant at which something is due */
        post: operations["clock.next"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clock/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The last 20 movements of the sandbox’s clock */
        get: operations["clock.listRuns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clock/runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A movement of the clock: how far it is, and its last news */
        get: operations["clock.getRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clock/runs/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a movement of the clock after the step that it is at */
        post: operations["clock.cancelRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chaos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The sandbox’s chaos switches */
        get: operations["chaos.get"];
        /**
         * Set the chaos switches for calls to sellers; an empty list ends all chaos
         * @description The first rule that fits a call’s scene and wins its draw strikes. TIMEOUT: the seller hears the call, its answer is lost (no real waiting). DELAY: `delayMs` before the call. HTTP_5XX: the call does not arrive. WRONG_BODY: half of the answer is cut off. DUPLICATE: the call is sent twice. REORDER: the call times out, and arrives after the next one to the same place. Draws come from `seed`; setting it begins its numbers again, so that a run repeats.
         */
        put: operations["chaos.set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Search listed products by words, filters and order */
        get: operations["search.products"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Listed products for shelves: `sort=newest` or `sort=sales` */
        get: operations["products.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operator/search/rebuild": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write all search documents anew */
        post: operations["operatorSearch.rebuild"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the home page says: products, sellers, opening time and first-try share of 30 days */
        get: operations["facts.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operator/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for the operator, and whether the house is sound (ledger sum, news given up) */
        get: operations["operatorOverview.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operator/sales": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Paid and refunded amounts by Beijing day, today last */
        get: operations["operatorSales.byDay"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: never;
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "session.signUp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description E-mail address */
                    email: string;
                    password: string;
                    /** @description Name of the person */
                    name: string;
                    /** @description Name of the account, unique on this marketplace */
                    accountName: string;
                    /** @description User agreement and privacy statement */
                    termsAccepted: boolean;
                    /** @enum {unknown} */
                    lang?: "zh-CN" | "en";
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        user: {
                            id: string;
                            email: string;
                            name: string;
                            /** @enum {unknown} */
                            role: "OWNER" | "PURCHASER" | "FINANCE" | "DEVELOPER" | "VIEWER";
                            /** @enum {unknown} */
                            lang: "zh-CN" | "en";
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                        } | null;
                        account: {
                            id: string;
                            /** @enum {unknown} */
                            kind: "CUSTOMER" | "OPERATOR";
                            name: string;
                            /** @enum {unknown} */
                            customerLevel: "V0" | "V1" | "V2" | "V3" | "V4" | "V5";
                            /** @enum {unknown} */
                            state: "ACTIVE" | "FROZEN";
                            isSeller: boolean;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                        } | null;
                        permissions: string[];
                        /** @description Send it as x-csrf-token with every write */
                        csrfToken: string | null;
                    };
                };
            };
        };
    };
    "session.signIn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description E-mail address */
                    email: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        user: {
                            id: string;
                            email: string;
                            name: string;
                            /** @enum {unknown} */
                            role: "OWNER" | "PURCHASER" | "FINANCE" | "DEVELOPER" | "VIEWER";
                            /** @enum {unknown} */
                            lang: "zh-CN" | "en";
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                        } | null;
                        account: {
                            id: string;
                            /** @enum {unknown} */
                            kind: "CUSTOMER" | "OPERATOR";
                            name: string;
                            /** @enum {unknown} */
                            customerLevel: "V0" | "V1" | "V2" | "V3" | "V4" | "V5";
                            /** @enum {unknown} */
                            state: "ACTIVE" | "FROZEN";
                            isSeller: boolean;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                        } | null;
                        permissions: string[];
                        /** @description Send it as x-csrf-token with every write */
                        csrfToken: string | null;
                    };
                };
            };
        };
    };
    "session.signOut": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        done: true;
                    };
                };
            };
        };
    };
    "session.signOutEverywhere": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ended: number;
                    };
                };
            };
        };
    };
    "session.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        user: {
                            id: string;
                            email: string;
                            name: string;
                            /** @enum {unknown} */
                            role: "OWNER" | "PURCHASER" | "FINANCE" | "DEVELOPER" | "VIEWER";
                            /** @enum {unknown} */
                            lang: "zh-CN" | "en";
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                        } | null;
                        account: {
                            id: string;
                            /** @enum {unknown} */
                            kind: "CUSTOMER" | "OPERATOR";
                            name: string;
                            /** @enum {unknown} */
                            customerLevel: "V0" | "V1" | "V2" | "V3" | "V4" | "V5";
                            /** @enum {unknown} */
                            state: "ACTIVE" | "FROZEN";
                            isSeller: boolean;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                        } | null;
                        permissions: string[];
                        /** @description Send it as x-csrf-token with every write */
                        csrfToken: string | null;
                    };
                };
            };
        };
    };
    "passwordResets.request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description E-mail address */
                    email: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        done: true;
                    };
                };
            };
        };
    };
    "passwordResets.complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        done: true;
                    };
                };
            };
        };
    };
    "account.changePassword": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    currentPassword: string;
                    newPassword: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        done: true;
                    };
                };
            };
        };
    };
    "account.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account: {
                            id: string;
                            /** @enum {unknown} */
                            kind: "CUSTOMER" | "OPERATOR";
                            name: string;
                            /** @enum {unknown} */
                            customerLevel: "V0" | "V1" | "V2" | "V3" | "V4" | "V5";
                            /** @enum {unknown} */
                            state: "ACTIVE" | "FROZEN";
                            isSeller: boolean;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                        };
                    };
                };
            };
        };
    };
    "account.setLang": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {unknown} */
                    lang: "zh-CN" | "en";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        user: {
                            id: string;
                            email: string;
                            name: string;
                            /** @enum {unknown} */
                            role: "OWNER" | "PURCHASER" | "FINANCE" | "DEVELOPER" | "VIEWER";
                            /** @enum {unknown} */
                            lang: "zh-CN" | "en";
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                        };
                    };
                };
            };
        };
    };
    "accessKeys.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            accessKey: string;
                            /** @enum {unknown} */
                            state: "ACTIVE" | "DISABLED";
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            lastUsedAt: string | null;
                        }[];
                    };
                };
            };
        };
    };
    "accessKeys.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        key: {
                            id: string;
                            accessKey: string;
                            /** @enum {unknown} */
                            state: "ACTIVE" | "DISABLED";
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            lastUsedAt: string | null;
                        };
                        secretKey: string;
                    };
                };
            };
        };
    };
    "accessKeys.disable": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                keyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        key: {
                            id: string;
                            accessKey: string;
                            /** @enum {unknown} */
                            state: "ACTIVE" | "DISABLED";
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            lastUsedAt: string | null;
                        };
                    };
                };
            };
        };
    };
    "accessKeys.enable": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                keyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        key: {
                            id: string;
                            accessKey: string;
                            /** @enum {unknown} */
                            state: "ACTIVE" | "DISABLED";
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            lastUsedAt: string | null;
                        };
                    };
                };
            };
        };
    };
    "accessKeys.delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                keyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        done: true;
                    };
                };
            };
        };
    };
    "operatorAccounts.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                text?: string;
                kind?: "CUSTOMER" | "OPERATOR";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            /** @enum {unknown} */
                            kind: "CUSTOMER" | "OPERATOR";
                            name: string;
                            /** @enum {unknown} */
                            customerLevel: "V0" | "V1" | "V2" | "V3" | "V4" | "V5";
                            /** @enum {unknown} */
                            state: "ACTIVE" | "FROZEN";
                            isSeller: boolean;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            owner: {
                                name: string;
                                email: string;
                            };
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    "operatorReviews.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                kind?: "SELLER_ENTRY" | "PRODUCT_PUBLISH" | "PRODUCT_MODIFY";
                state?: ("PENDING" | "IN_REVIEW" | "APPROVED" | "REJECTED" | "WITHDRAWN")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            /** @description In the order of submission */
                            number: string;
                            /** @enum {unknown} */
                            kind: "SELLER_ENTRY" | "PRODUCT_PUBLISH" | "PRODUCT_MODIFY";
                            subjectId: string;
                            revisionId: string | null;
                            accountId: string;
                            title: {
                                "zh-CN": string;
                                en: string;
                            };
                            /** @enum {unknown} */
                            state: "PENDING" | "IN_REVIEW" | "APPROVED" | "REJECTED" | "WITHDRAWN";
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            submittedAt: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            slaDueAt: string;
                            /** @description Open and past its deadline */
                            overdue: boolean;
                            reviewerId: string | null;
                            decidedAt: string | null;
                            opinion: string | null;
                            fieldOpinions: {
                                field: string;
                                text: string;
                            }[];
                            /** @description Of the submitter */
                            accountName: string;
                            reviewerName: string | null;
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    "operatorReviews.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reviewId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        review: {
                            id: string;
                            /** @description In the order of submission */
                            number: string;
                            /** @enum {unknown} */
                            kind: "SELLER_ENTRY" | "PRODUCT_PUBLISH" | "PRODUCT_MODIFY";
                            subjectId: string;
                            revisionId: string | null;
                            accountId: string;
                            title: {
                                "zh-CN": string;
                                en: string;
                            };
                            /** @enum {unknown} */
                            state: "PENDING" | "IN_REVIEW" | "APPROVED" | "REJECTED" | "WITHDRAWN";
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            submittedAt: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            slaDueAt: string;
                            /** @description Open and past its deadline */
                            overdue: boolean;
                            reviewerId: string | null;
                            decidedAt: string | null;
                            opinion: string | null;
                            fieldOpinions: {
                                field: string;
                                text: string;
                            }[];
                            /** @description Of the submitter */
                            accountName: string;
                            reviewerName: string | null;
                        };
                        accountName: string;
                        log: {
                            /** @enum {unknown} */
                            action: "submit" | "claim" | "approve" | "reject" | "withdraw";
                            /** @enum {unknown} */
                            state: "PENDING" | "IN_REVIEW" | "APPROVED" | "REJECTED" | "WITHDRAWN";
                            userId: string | null;
                            /** @description Null: the system, or a program */
                            userName: string | null;
                            note: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            happenedAt: string;
                        }[];
                    };
                };
            };
        };
    };
    "operatorReviews.claim": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reviewId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        review: {
                            id: string;
                            /** @description In the order of submission */
                            number: string;
                            /** @enum {unknown} */
                            kind: "SELLER_ENTRY" | "PRODUCT_PUBLISH" | "PRODUCT_MODIFY";
                            subjectId: string;
                            revisionId: string | null;
                            accountId: string;
                            title: {
                                "zh-CN": string;
                                en: string;
                            };
                            /** @enum {unknown} */
                            state: "PENDING" | "IN_REVIEW" | "APPROVED" | "REJECTED" | "WITHDRAWN";
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            submittedAt: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            slaDueAt: string;
                            /** @description Open and past its deadline */
                            overdue: boolean;
                            reviewerId: string | null;
                            decidedAt: string | null;
                            opinion: string | null;
                            fieldOpinions: {
                                field: string;
                                text: string;
                            }[];
                        };
                    };
                };
            };
        };
    };
    "operatorReviews.approve": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reviewId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    opinion?: string;
                    fieldOpinions?: {
                        field: string;
                        text: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        review: {
                            id: string;
                            /** @description In the order of submission */
                            number: string;
                            /** @enum {unknown} */
                            kind: "SELLER_ENTRY" | "PRODUCT_PUBLISH" | "PRODUCT_MODIFY";
                            subjectId: string;
                            revisionId: string | null;
                            accountId: string;
                            title: {
                                "zh-CN": string;
                                en: string;
                            };
                            /** @enum {unknown} */
                            state: "PENDING" | "IN_REVIEW" | "APPROVED" | "REJECTED" | "WITHDRAWN";
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            submittedAt: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            slaDueAt: string;
                            /** @description Open and past its deadline */
                            overdue: boolean;
                            reviewerId: string | null;
                            decidedAt: string | null;
                            opinion: string | null;
                            fieldOpinions: {
                                field: string;
                                text: string;
                            }[];
                        };
                    };
                };
            };
        };
    };
    "operatorReviews.reject": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reviewId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    opinion: string;
                    fieldOpinions?: {
                        field: string;
                        text: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        review: {
                            id: string;
                            /** @description In the order of submission */
                            number: string;
                            /** @enum {unknown} */
                            kind: "SELLER_ENTRY" | "PRODUCT_PUBLISH" | "PRODUCT_MODIFY";
                            subjectId: string;
                            revisionId: string | null;
                            accountId: string;
                            title: {
                                "zh-CN": string;
                                en: string;
                            };
                            /** @enum {unknown} */
                            state: "PENDING" | "IN_REVIEW" | "APPROVED" | "REJECTED" | "WITHDRAWN";
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            submittedAt: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            slaDueAt: string;
                            /** @description Open and past its deadline */
                            overdue: boolean;
                            reviewerId: string | null;
                            decidedAt: string | null;
                            opinion: string | null;
                            fieldOpinions: {
                                field: string;
                                text: string;
                            }[];
                        };
                    };
                };
            };
        };
    };
    "reviews.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            /** @description In the order of submission */
                            number: string;
                            /** @enum {unknown} */
                            kind: "SELLER_ENTRY" | "PRODUCT_PUBLISH" | "PRODUCT_MODIFY";
                            subjectId: string;
                            revisionId: string | null;
                            accountId: string;
                            title: {
                                "zh-CN": string;
                                en: string;
                            };
                            /** @enum {unknown} */
                            state: "PENDING" | "IN_REVIEW" | "APPROVED" | "REJECTED" | "WITHDRAWN";
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            submittedAt: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            slaDueAt: string;
                            /** @description Open and past its deadline */
                            overdue: boolean;
                            reviewerId: string | null;
                            decidedAt: string | null;
                            opinion: string | null;
                            fieldOpinions: {
                                field: string;
                                text: string;
                            }[];
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    "seller.apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    company: {
                        "zh-CN": string;
                        en: string;
                    };
                    website?: string | null;
                    contactName: string;
                    /** @description Shown on product pages */
                    supportPhone: string;
                    /** @description E-mail address */
                    supportEmail: string;
                    profile: {
                        "zh-CN": string;
                        en: string;
                    };
                    /** @description In units of 10,000 CNY (万元), at least 50, as on the business licence */
                    registeredCapital: string;
                    /** @description All agreements of the application page */
                    agreementsAccepted: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seller: {
                            id: string;
                            /** @enum {unknown} */
                            state: "APPLYING" | "REJECTED" | "ACTIVE" | "RESTRICTED";
                            company: {
                                "zh-CN": string;
                                en: string;
                            };
                            website: string | null;
                            contactName: string;
                            supportPhone: string;
                            supportEmail: string;
                            profile: {
                                "zh-CN": string;
                                en: string;
                            };
                            registeredCapital: string;
                            /** @description The platform's share in 1/10,000 */
                            feeBasisPoints: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            appliedAt: string;
                            activatedAt: string | null;
                        };
                    };
                };
            };
        };
    };
    "seller.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seller: {
                            id: string;
                            /** @enum {unknown} */
                            state: "APPLYING" | "REJECTED" | "ACTIVE" | "RESTRICTED";
                            company: {
                                "zh-CN": string;
                                en: string;
                            };
                            website: string | null;
                            contactName: string;
                            supportPhone: string;
                            supportEmail: string;
                            profile: {
                                "zh-CN": string;
                                en: string;
                            };
                            registeredCapital: string;
                            /** @description The platform's share in 1/10,000 */
                            feeBasisPoints: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            appliedAt: string;
                            activatedAt: string | null;
                        } | null;
                        review: {
                            id: string;
                            /** @enum {unknown} */
                            state: "PENDING" | "IN_REVIEW" | "APPROVED" | "REJECTED" | "WITHDRAWN";
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            submittedAt: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            slaDueAt: string;
                            opinion: string | null;
                            fieldOpinions: {
                                field: string;
                                text: string;
                            }[];
                        } | null;
                    };
                };
            };
        };
    };
    "sellers.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sellerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seller: {
                            id: string;
                            company: {
                                "zh-CN": string;
                                en: string;
                            };
                            website: string | null;
                            supportPhone: string;
                            supportEmail: string;
                            profile: {
                                "zh-CN": string;
                                en: string;
                            };
                            activatedAt: string | null;
                        };
                    };
                };
            };
        };
    };
    "operatorSellers.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: "APPLYING" | "REJECTED" | "ACTIVE" | "RESTRICTED";
                text?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            /** @enum {unknown} */
                            state: "APPLYING" | "REJECTED" | "ACTIVE" | "RESTRICTED";
                            company: {
                                "zh-CN": string;
                                en: string;
                            };
                            website: string | null;
                            contactName: string;
                            supportPhone: string;
                            supportEmail: string;
                            profile: {
                                "zh-CN": string;
                                en: string;
                            };
                            registeredCapital: string;
                            /** @description The platform's share in 1/10,000 */
                            feeBasisPoints: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            appliedAt: string;
                            activatedAt: string | null;
                            accountId: string;
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    "operatorSellers.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sellerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seller: {
                            id: string;
                            /** @enum {unknown} */
                            state: "APPLYING" | "REJECTED" | "ACTIVE" | "RESTRICTED";
                            company: {
                                "zh-CN": string;
                                en: string;
                            };
                            website: string | null;
                            contactName: string;
                            supportPhone: string;
                            supportEmail: string;
                            profile: {
                                "zh-CN": string;
                                en: string;
                            };
                            registeredCapital: string;
                            /** @description The platform's share in 1/10,000 */
                            feeBasisPoints: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            appliedAt: string;
                            activatedAt: string | null;
                            accountId: string;
                        };
                        review: {
                            id: string;
                            /** @enum {unknown} */
                            state: "PENDING" | "IN_REVIEW" | "APPROVED" | "REJECTED" | "WITHDRAWN";
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            submittedAt: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            slaDueAt: string;
                            opinion: string | null;
                            fieldOpinions: {
                                field: string;
                                text: string;
                            }[];
                        } | null;
                    };
                };
            };
        };
    };
    "sellerAddresses.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            url: string;
                            /** @enum {unknown} */
                            state: "UNVERIFIED" | "VERIFIED" | "INVALID";
                            keyId: string | null;
                            /** @description Products that use it */
                            useCount: number;
                            checkedAt: string | null;
                            problem: string | null;
                            problemDetail: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                        }[];
                    };
                };
            };
        };
    };
    "sellerAddresses.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description https, a domain name, optionally a port */
                    url: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        address: {
                            id: string;
                            url: string;
                            /** @enum {unknown} */
                            state: "UNVERIFIED" | "VERIFIED" | "INVALID";
                            keyId: string | null;
                            /** @description Products that use it */
                            useCount: number;
                            checkedAt: string | null;
                            problem: string | null;
                            problemDetail: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                        };
                    };
                };
            };
        };
    };
    "sellerAddresses.verify": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                addressId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        address: {
                            id: string;
                            url: string;
                            /** @enum {unknown} */
                            state: "UNVERIFIED" | "VERIFIED" | "INVALID";
                            keyId: string | null;
                            /** @description Products that use it */
                            useCount: number;
                            checkedAt: string | null;
                            problem: string | null;
                            problemDetail: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                        };
                    };
                };
            };
        };
    };
    "sellerAddresses.bindKey": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                addressId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    keyId: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        address: {
                            id: string;
                            url: string;
                            /** @enum {unknown} */
                            state: "UNVERIFIED" | "VERIFIED" | "INVALID";
                            keyId: string | null;
                            /** @description Products that use it */
                            useCount: number;
                            checkedAt: string | null;
                            problem: string | null;
                            problemDetail: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                        };
                    };
                };
            };
        };
    };
    "sellerAddresses.delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                addressId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        done: true;
                    };
                };
            };
        };
    };
    "sellerKeys.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            addressId: string;
                            /** @description First and last four characters */
                            hint: string;
                            /** @enum {unknown} */
                            state: "ACTIVE" | "DISABLED";
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            lastUsedAt: string | null;
                            /** @description Replaced by another key: it goes on verifying until then */
                            retiresAt: string | null;
                        }[];
                    };
                };
            };
        };
    };
    "sellerKeys.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    addressId: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        key: {
                            id: string;
                            addressId: string;
                            /** @description First and last four characters */
                            hint: string;
                            /** @enum {unknown} */
                            state: "ACTIVE" | "DISABLED";
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            lastUsedAt: string | null;
                            /** @description Replaced by another key: it goes on verifying until then */
                            retiresAt: string | null;
                        };
                        secret: string;
                    };
                };
            };
        };
    };
    "sellerAddresses.rotateKey": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                addressId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    overlapHours?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        key: {
                            id: string;
                            addressId: string;
                            /** @description First and last four characters */
                            hint: string;
                            /** @enum {unknown} */
                            state: "ACTIVE" | "DISABLED";
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            lastUsedAt: string | null;
                            /** @description Replaced by another key: it goes on verifying until then */
                            retiresAt: string | null;
                        };
                        secret: string;
                    };
                };
            };
        };
    };
    "sellerKeys.disable": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                keyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        key: {
                            id: string;
                            addressId: string;
                            /** @description First and last four characters */
                            hint: string;
                            /** @enum {unknown} */
                            state: "ACTIVE" | "DISABLED";
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            lastUsedAt: string | null;
                            /** @description Replaced by another key: it goes on verifying until then */
                            retiresAt: string | null;
                        };
                    };
                };
            };
        };
    };
    "sellerKeys.enable": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                keyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        key: {
                            id: string;
                            addressId: string;
                            /** @description First and last four characters */
                            hint: string;
                            /** @enum {unknown} */
                            state: "ACTIVE" | "DISABLED";
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            lastUsedAt: string | null;
                            /** @description Replaced by another key: it goes on verifying until then */
                            retiresAt: string | null;
                        };
                    };
                };
            };
        };
    };
    "sellerKeys.delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                keyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        done: true;
                    };
                };
            };
        };
    };
    "sellerFiles.upload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {unknown} */
                    purpose: "PRODUCT_LOGO";
                    /** @description Name of the file with its extension */
                    name: string;
                    /** @description Standard base64 */
                    contentBase64: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        fileId: string;
                        /** @description Path on this host */
                        url: string;
                        width: number;
                        height: number;
                        bytes: number;
                    };
                };
            };
        };
    };
    "categories.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        categories: {
                            code: string;
                            name: {
                                "zh-CN": string;
                                en: string;
                            };
                            brief: null | {
                                "zh-CN": string;
                                en: string;
                            };
                            count: number;
                            children: {
                                code: string;
                                name: {
                                    "zh-CN": string;
                                    en: string;
                                };
                                count: number;
                            }[];
                        }[];
                    };
                };
            };
        };
    };
    "products.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        slug: string;
                        /** @enum {unknown} */
                        state: "LISTED" | "HIDDEN" | "SUSPENDED" | "DISCONTINUED";
                        isOnSale: boolean;
                        /** @enum {string} */
                        deliveryType: "SAAS";
                        name: {
                            "zh-CN": string;
                            en: string;
                        };
                        brief: {
                            "zh-CN": string;
                            en: string;
                        };
                        headline: {
                            "zh-CN": string;
                            en: string;
                        };
                        description: {
                            "zh-CN": string;
                            en: string;
                        };
                        highlights: {
                            title: {
                                "zh-CN": string;
                                en: string;
                            };
                            text: {
                                "zh-CN": string;
                                en: string;
                            };
                        }[];
                        guide: {
                            "zh-CN": string;
                            en: string;
                        };
                        tags: string[];
                        upstream: null | {
                            name: string;
                            licence: string;
                            homepage: string;
                        };
                        support: {
                            phone: string;
                            email: string;
                            hours: {
                                "zh-CN": string;
                                en: string;
                            };
                        };
                        logo: null | string;
                        refundPolicy: {
                            "zh-CN": string;
                            en: string;
                        };
                        categories: {
                            code: string;
                            name: {
                                "zh-CN": string;
                                en: string;
                            };
                        }[];
                        seller: {
                            id: string;
                            company: {
                                "zh-CN": string;
                                en: string;
                            };
                            profile: {
                                "zh-CN": string;
                                en: string;
                            };
                            supportPhone: null | string;
                            supportEmail: null | string;
                            website: null | string;
                        };
                        specifications: {
                            specId: string;
                            skuCode: string;
                            name: {
                                "zh-CN": string;
                                en: string;
                            };
                            features: {
                                "zh-CN": string;
                                en: string;
                            }[];
                            /** @enum {unknown} */
                            kind: "PERIOD" | "ON_DEMAND";
                            plans: {
                                /** @description What the wire calls productId */
                                planId: string;
                                skuCode: string;
                                /** @enum {unknown} */
                                chargingMode: "PERIOD" | "ON_DEMAND";
                                periodType: null | ("MONTH" | "YEAR");
                                /** @enum {string} */
                                currency: "CNY";
                                price: null | string;
                                seats: null | {
                                    name: {
                                        "zh-CN": string;
                                        en: string;
                                    };
                                    unit: {
                                        "zh-CN": string;
                                        en: string;
                                    };
                                    included: number;
                                    min: number;
                                    max: number;
                                    step: number;
                                    /** @description Decimal yuan, up to 8 digits after the point */
                                    unitPrice: string;
                                };
                                items: {
                                    code: string;
                                    name: {
                                        "zh-CN": string;
                                        en: string;
                                    };
                                    unit: {
                                        "zh-CN": string;
                                        en: string;
                                    };
                                    /** @description Decimal yuan, up to 8 digits after the point */
                                    unitPrice: string;
                                }[];
                                maxPeriods: number;
                            }[];
                        }[];
                        lowest: null | {
                            /** @enum {unknown} */
                            kind: "PERIOD" | "ON_DEMAND";
                            amount: null | string;
                            periodType: null | ("MONTH" | "YEAR");
                            unitPrice: null | string;
                            unit: null | {
                                "zh-CN": string;
                                en: string;
                            };
                        };
                        listedAt: string | null;
                        discontinuedAt: string | null;
                    };
                };
            };
        };
    };
    "sellerProducts.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: "DRAFT" | "IN_REVIEW" | "REJECTED" | "LISTED" | "HIDDEN" | "SUSPENDED" | "DISCONTINUED";
                openState?: "DRAFT" | "IN_REVIEW" | "REJECTED" | "LIVE" | "SUPERSEDED";
                category?: string;
                /** @description Part of the name, address or id */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            slug: string;
                            name: {
                                "zh-CN": string;
                                en: string;
                            };
                            /** @enum {unknown} */
                            state: "DRAFT" | "IN_REVIEW" | "REJECTED" | "LISTED" | "HIDDEN" | "SUSPENDED" | "DISCONTINUED";
                            listedAt: string | null;
                            category: null | string;
                            openState: null | ("DRAFT" | "IN_REVIEW" | "REJECTED" | "LIVE" | "SUPERSEDED");
                            /** @description Version of the open revision, 0 when there is none */
                            openVersion: number;
                            minPrice: null | string;
                            maxPrice: null | string;
                            specificationCount: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            updatedAt: string;
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    "sellerProducts.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Address under /products/; made up when left out */
                    slug?: string;
                    /** @description The publishing form; a draft may leave anything out */
                    content?: {
                        category?: string;
                        name?: {
                            "zh-CN"?: string;
                            en?: string;
                        };
                        brief?: {
                            "zh-CN"?: string;
                            en?: string;
                        };
                        headline?: {
                            "zh-CN"?: string;
                            en?: string;
                        };
                        description?: {
                            "zh-CN"?: string;
                            en?: string;
                        };
                        highlights?: {
                            title?: {
                                "zh-CN"?: string;
                                en?: string;
                            };
                            text?: {
                                "zh-CN"?: string;
                                en?: string;
                            };
                        }[];
                        guide?: {
                            "zh-CN"?: string;
                            en?: string;
                        };
                        tags?: string[];
                        upstream?: null | {
                            name?: string;
                            licence?: string;
                            homepage?: string;
                        };
                        support?: {
                            phone?: string;
                            email?: string;
                            hours?: {
                                "zh-CN"?: string;
                                en?: string;
                            };
                        };
                        logo?: null | string;
                        addressId?: string;
                        refundPolicy?: {
                            "zh-CN"?: string;
                            en?: string;
                        };
                        specifications?: {
                            specId?: string;
                            name?: {
                                "zh-CN"?: string;
                                en?: string;
                            };
                            features?: {
                                "zh-CN"?: string;
                                en?: string;
                            }[];
                            /** @enum {unknown} */
                            kind?: "PERIOD" | "ON_DEMAND";
                            monthly?: null | string;
                            yearly?: null | string;
                            seats?: null | {
                                name?: {
                                    "zh-CN"?: string;
                                    en?: string;
                                };
                                unit?: {
                                    "zh-CN"?: string;
                                    en?: string;
                                };
                                included?: number;
                                min?: number;
                                max?: number;
                                step?: number;
                                monthlyUnitPrice?: string;
                                yearlyUnitPrice?: string;
                            };
                            items?: {
                                code?: string;
                                name?: {
                                    "zh-CN"?: string;
                                    en?: string;
                                };
                                unit?: {
                                    "zh-CN"?: string;
                                    en?: string;
                                };
                                unitPrice?: string;
                            }[];
                        }[];
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        product: {
                            id: string;
                            slug: string;
                            name: {
                                "zh-CN": string;
                                en: string;
                            };
                            /** @enum {unknown} */
                            state: "DRAFT" | "IN_REVIEW" | "REJECTED" | "LISTED" | "HIDDEN" | "SUSPENDED" | "DISCONTINUED";
                            listedAt: string | null;
                            discontinuedAt: string | null;
                        };
                        revision: {
                            id: string;
                            number: number;
                            /** @enum {unknown} */
                            state: "DRAFT" | "IN_REVIEW" | "REJECTED" | "LIVE" | "SUPERSEDED";
                            /** @description Send it back when you save; an older one is refused */
                            version: number;
                            opinion: null | string;
                            /** @description The publishing form; a draft may leave anything out */
                            content: {
                                category?: string;
                                name?: {
                                    "zh-CN"?: string;
                                    en?: string;
                                };
                                brief?: {
                                    "zh-CN"?: string;
                                    en?: string;
                                };
                                headline?: {
                                    "zh-CN"?: string;
                                    en?: string;
                                };
                                description?: {
                                    "zh-CN"?: string;
                                    en?: string;
                                };
                                highlights?: {
                                    title?: {
                                        "zh-CN"?: string;
                                        en?: string;
                                    };
                                    text?: {
                                        "zh-CN"?: string;
                                        en?: string;
                                    };
                                }[];
                                guide?: {
                                    "zh-CN"?: string;
                                    en?: string;
                                };
                                tags?: string[];
                                upstream?: null | {
                                    name?: string;
                                    licence?: string;
                                    homepage?: string;
                                };
                                support?: {
                                    phone?: string;
                                    email?: string;
                                    hours?: {
                                        "zh-CN"?: string;
                                        en?: string;
                                    };
                                };
                                logo?: null | string;
                                addressId?: string;
                                refundPolicy?: {
                                    "zh-CN"?: string;
                                    en?: string;
                                };
                                specifications?: {
                                    specId?: string;
                                    name?: {
                                        "zh-CN"?: string;
                                        en?: string;
                                    };
                                    features?: {
                                        "zh-CN"?: string;
                                        en?: string;
                                    }[];
                                    /** @enum {unknown} */
                                    kind?: "PERIOD" | "ON_DEMAND";
                                    monthly?: null | string;
                                    yearly?: null | string;
                                    seats?: null | {
                                        name?: {
                                            "zh-CN"?: string;
                                            en?: string;
                                        };
                                        unit?: {
                                            "zh-CN"?: string;
                                            en?: string;
                                        };
                                        included?: number;
                                        min?: number;
                                        max?: number;
                                        step?: number;
                                        monthlyUnitPrice?: string;
                                        yearlyUnitPrice?: string;
                                    };
                                    items?: {
                                        code?: string;
                                        name?: {
                                            "zh-CN"?: string;
                                            en?: string;
                                        };
                                        unit?: {
                                            "zh-CN"?: string;
                                            en?: string;
                                        };
                                        unitPrice?: string;
                                    }[];
                                }[];
                            };
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            savedAt: string;
                            submittedAt: string | null;
                            decidedAt: string | null;
                        };
                    };
                };
            };
        };
    };
    "sellerProducts.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                productId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        product: {
                            id: string;
                            slug: string;
                            name: {
                                "zh-CN": string;
                                en: string;
                            };
                            /** @enum {unknown} */
                            state: "DRAFT" | "IN_REVIEW" | "REJECTED" | "LISTED" | "HIDDEN" | "SUSPENDED" | "DISCONTINUED";
                            listedAt: string | null;
                            discontinuedAt: string | null;
                        };
                        live: null | {
                            id: string;
                            number: number;
                            /** @enum {unknown} */
                            state: "DRAFT" | "IN_REVIEW" | "REJECTED" | "LIVE" | "SUPERSEDED";
                            /** @description Send it back when you save; an older one is refused */
                            version: number;
                            opinion: null | string;
                            /** @description The publishing form; a draft may leave anything out */
                            content: {
                                category?: string;
                                name?: {
                                    "zh-CN"?: string;
                                    en?: string;
                                };
                                brief?: {
                                    "zh-CN"?: string;
                                    en?: string;
                                };
                                headline?: {
                                    "zh-CN"?: string;
                                    en?: string;
                                };
                                description?: {
                                    "zh-CN"?: string;
                                    en?: string;
                                };
                                highlights?: {
                                    title?: {
                                        "zh-CN"?: string;
                                        en?: string;
                                    };
                                    text?: {
                                        "zh-CN"?: string;
                                        en?: string;
                                    };
                                }[];
                                guide?: {
                                    "zh-CN"?: string;
                                    en?: string;
                                };
                                tags?: string[];
                                upstream?: null | {
                                    name?: string;
                                    licence?: string;
                                    homepage?: string;
                                };
                                support?: {
                                    phone?: string;
                                    email?: string;
                                    hours?: {
                                        "zh-CN"?: string;
                                        en?: string;
                                    };
                                };
                                logo?: null | string;
                                addressId?: string;
                                refundPolicy?: {
                                    "zh-CN"?: string;
                                    en?: string;
                                };
                                specifications?: {
                                    specId?: string;
                                    name?: {
                                        "zh-CN"?: string;
                                        en?: string;
                                    };
                                    features?: {
                                        "zh-CN"?: string;
                                        en?: string;
                                    }[];
                                    /** @enum {unknown} */
                                    kind?: "PERIOD" | "ON_DEMAND";
                                    monthly?: null | string;
                                    yearly?: null | string;
                                    seats?: null | {
                                        name?: {
                                            "zh-CN"?: string;
                                            en?: string;
                                        };
                                        unit?: {
                                            "zh-CN"?: string;
                                            en?: string;
                                        };
                                        included?: number;
                                        min?: number;
                                        max?: number;
                                        step?: number;
                                        monthlyUnitPrice?: string;
                                        yearlyUnitPrice?: string;
                                    };
                                    items?: {
                                        code?: string;
                                        name?: {
                                            "zh-CN"?: string;
                                            en?: string;
                                        };
                                        unit?: {
                                            "zh-CN"?: string;
                                            en?: string;
                                        };
                                        unitPrice?: string;
                                    }[];
                                }[];
                            };
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            savedAt: string;
                            submittedAt: string | null;
                            decidedAt: string | null;
                        };
                        open: null | {
                            id: string;
                            number: number;
                            /** @enum {unknown} */
                            state: "DRAFT" | "IN_REVIEW" | "REJECTED" | "LIVE" | "SUPERSEDED";
                            /** @description Send it back when you save; an older one is refused */
                            version: number;
                            opinion: null | string;
                            /** @description The publishing form; a draft may leave anything out */
                            content: {
                                category?: string;
                                name?: {
                                    "zh-CN"?: string;
                                    en?: string;
                                };
                                brief?: {
                                    "zh-CN"?: string;
                                    en?: string;
                                };
                                headline?: {
                                    "zh-CN"?: string;
                                    en?: string;
                                };
                                description?: {
                                    "zh-CN"?: string;
                                    en?: string;
                                };
                                highlights?: {
                                    title?: {
                                        "zh-CN"?: string;
                                        en?: string;
                                    };
                                    text?: {
                                        "zh-CN"?: string;
                                        en?: string;
                                    };
                                }[];
                                guide?: {
                                    "zh-CN"?: string;
                                    en?: string;
                                };
                                tags?: string[];
                                upstream?: null | {
                                    name?: string;
                                    licence?: string;
                                    homepage?: string;
                                };
                                support?: {
                                    phone?: string;
                                    email?: string;
                                    hours?: {
                                        "zh-CN"?: string;
                                        en?: string;
                                    };
                                };
                                logo?: null | string;
                                addressId?: string;
                                refundPolicy?: {
                                    "zh-CN"?: string;
                                    en?: string;
                                };
                                specifications?: {
                                    specId?: string;
                                    name?: {
                                        "zh-CN"?: string;
                                        en?: string;
                                    };
                                    features?: {
                                        "zh-CN"?: string;
                                        en?: string;
                                    }[];
                                    /** @enum {unknown} */
                                    kind?: "PERIOD" | "ON_DEMAND";
                                    monthly?: null | string;
                                    yearly?: null | string;
                                    seats?: null | {
                                        name?: {
                                            "zh-CN"?: string;
                                            en?: string;
                                        };
                                        unit?: {
                                            "zh-CN"?: string;
                                            en?: string;
                                        };
                                        included?: number;
                                        min?: number;
                                        max?: number;
                                        step?: number;
                                        monthlyUnitPrice?: string;
                                        yearlyUnitPrice?: string;
                                    };
                                    items?: {
                                        code?: string;
                                        name?: {
                                            "zh-CN"?: string;
                                            en?: string;
                                        };
                                        unit?: {
                                            "zh-CN"?: string;
                                            en?: string;
                                        };
                                        unitPrice?: string;
                                    }[];
                                }[];
                            };
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            savedAt: string;
                            submittedAt: string | null;
                            decidedAt: string | null;
                        };
                        specifications: {
                            specId: string;
                            skuCode: string;
                            name: {
                                "zh-CN": string;
                                en: string;
                            };
                            features: {
                                "zh-CN": string;
                                en: string;
                            }[];
                            /** @enum {unknown} */
                            kind: "PERIOD" | "ON_DEMAND";
                            /** @enum {unknown} */
                            state: "ON_SALE" | "DISCONTINUED";
                            plans: {
                                /** @description What the wire calls productId */
                                planId: string;
                                skuCode: string;
                                /** @enum {unknown} */
                                chargingMode: "PERIOD" | "ON_DEMAND";
                                periodType: null | ("MONTH" | "YEAR");
                                /** @enum {string} */
                                currency: "CNY";
                                price: null | string;
                                seats: null | {
                                    name: {
                                        "zh-CN": string;
                                        en: string;
                                    };
                                    unit: {
                                        "zh-CN": string;
                                        en: string;
                                    };
                                    included: number;
                                    min: number;
                                    max: number;
                                    step: number;
                                    /** @description Decimal yuan, up to 8 digits after the point */
                                    unitPrice: string;
                                };
                                items: {
                                    code: string;
                                    name: {
                                        "zh-CN": string;
                                        en: string;
                                    };
                                    unit: {
                                        "zh-CN": string;
                                        en: string;
                                    };
                                    /** @description Decimal yuan, up to 8 digits after the point */
                                    unitPrice: string;
                                }[];
                                maxPeriods: number;
                            }[];
                        }[];
                        feeBasisPoints: number;
                    };
                };
            };
        };
    };
    "sellerProducts.saveDraft": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                productId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    /** @description The publishing form; a draft may leave anything out */
                    content: {
                        category?: string;
                        name?: {
                            "zh-CN"?: string;
                            en?: string;
                        };
                        brief?: {
                            "zh-CN"?: string;
                            en?: string;
                        };
                        headline?: {
                            "zh-CN"?: string;
                            en?: string;
                        };
                        description?: {
                            "zh-CN"?: string;
                            en?: string;
                        };
                        highlights?: {
                            title?: {
                                "zh-CN"?: string;
                                en?: string;
                            };
                            text?: {
                                "zh-CN"?: string;
                                en?: string;
                            };
                        }[];
                        guide?: {
                            "zh-CN"?: string;
                            en?: string;
                        };
                        tags?: string[];
                        upstream?: null | {
                            name?: string;
                            licence?: string;
                            homepage?: string;
                        };
                        support?: {
                            phone?: string;
                            email?: string;
                            hours?: {
                                "zh-CN"?: string;
                                en?: string;
                            };
                        };
                        logo?: null | string;
                        addressId?: string;
                        refundPolicy?: {
                            "zh-CN"?: string;
                            en?: string;
                        };
                        specifications?: {
                            specId?: string;
                            name?: {
                                "zh-CN"?: string;
                                en?: string;
                            };
                            features?: {
                                "zh-CN"?: string;
                                en?: string;
                            }[];
                            /** @enum {unknown} */
                            kind?: "PERIOD" | "ON_DEMAND";
                            monthly?: null | string;
                            yearly?: null | string;
                            seats?: null | {
                                name?: {
                                    "zh-CN"?: string;
                                    en?: string;
                                };
                                unit?: {
                                    "zh-CN"?: string;
                                    en?: string;
                                };
                                included?: number;
                                min?: number;
                                max?: number;
                                step?: number;
                                monthlyUnitPrice?: string;
                                yearlyUnitPrice?: string;
                            };
                            items?: {
                                code?: string;
                                name?: {
                                    "zh-CN"?: string;
                                    en?: string;
                                };
                                unit?: {
                                    "zh-CN"?: string;
                                    en?: string;
                                };
                                unitPrice?: string;
                            }[];
                        }[];
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        product: {
                            id: string;
                            slug: string;
                            name: {
                                "zh-CN": string;
                                en: string;
                            };
                            /** @enum {unknown} */
                            state: "DRAFT" | "IN_REVIEW" | "REJECTED" | "LISTED" | "HIDDEN" | "SUSPENDED" | "DISCONTINUED";
                            listedAt: string | null;
                            discontinuedAt: string | null;
                        };
                        revision: {
                            id: string;
                            number: number;
                            /** @enum {unknown} */
                            state: "DRAFT" | "IN_REVIEW" | "REJECTED" | "LIVE" | "SUPERSEDED";
                            /** @description Send it back when you save; an older one is refused */
                            version: number;
                            opinion: null | string;
                            /** @description The publishing form; a draft may leave anything out */
                            content: {
                                category?: string;
                                name?: {
                                    "zh-CN"?: string;
                                    en?: string;
                                };
                                brief?: {
                                    "zh-CN"?: string;
                                    en?: string;
                                };
                                headline?: {
                                    "zh-CN"?: string;
                                    en?: string;
                                };
                                description?: {
                                    "zh-CN"?: string;
                                    en?: string;
                                };
                                highlights?: {
                                    title?: {
                                        "zh-CN"?: string;
                                        en?: string;
                                    };
                                    text?: {
                                        "zh-CN"?: string;
                                        en?: string;
                                    };
                                }[];
                                guide?: {
                                    "zh-CN"?: string;
                                    en?: string;
                                };
                                tags?: string[];
                                upstream?: null | {
                                    name?: string;
                                    licence?: string;
                                    homepage?: string;
                                };
                                support?: {
                                    phone?: string;
                                    email?: string;
                                    hours?: {
                                        "zh-CN"?: string;
                                        en?: string;
                                    };
                                };
                                logo?: null | string;
                                addressId?: string;
                                refundPolicy?: {
                                    "zh-CN"?: string;
                                    en?: string;
                                };
                                specifications?: {
                                    specId?: string;
                                    name?: {
                                        "zh-CN"?: string;
                                        en?: string;
                                    };
                                    features?: {
                                        "zh-CN"?: string;
                                        en?: string;
                                    }[];
                                    /** @enum {unknown} */
                                    kind?: "PERIOD" | "ON_DEMAND";
                                    monthly?: null | string;
                                    yearly?: null | string;
                                    seats?: null | {
                                        name?: {
                                            "zh-CN"?: string;
                                            en?: string;
                                        };
                                        unit?: {
                                            "zh-CN"?: string;
                                            en?: string;
                                        };
                                        included?: number;
                                        min?: number;
                                        max?: number;
                                        step?: number;
                                        monthlyUnitPrice?: string;
                                        yearlyUnitPrice?: string;
                                    };
                                    items?: {
                                        code?: string;
                                        name?: {
                                            "zh-CN"?: string;
                                            en?: string;
                                        };
                                        unit?: {
                                            "zh-CN"?: string;
                                            en?: string;
                                        };
                                        unitPrice?: string;
                                    }[];
                                }[];
                            };
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            savedAt: string;
                            submittedAt: string | null;
                            decidedAt: string | null;
                        };
                    };
                };
            };
        };
    };
    "sellerProducts.problems": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                productId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        problems: {
                            field: string;
                            rule: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "sellerProducts.submit": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                productId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        product: {
                            id: string;
                            slug: string;
                            name: {
                                "zh-CN": string;
                                en: string;
                            };
                            /** @enum {unknown} */
                            state: "DRAFT" | "IN_REVIEW" | "REJECTED" | "LISTED" | "HIDDEN" | "SUSPENDED" | "DISCONTINUED";
                            listedAt: string | null;
                            discontinuedAt: string | null;
                        };
                        revision: {
                            id: string;
                            number: number;
                            /** @enum {unknown} */
                            state: "DRAFT" | "IN_REVIEW" | "REJECTED" | "LIVE" | "SUPERSEDED";
                            /** @description Send it back when you save; an older one is refused */
                            version: number;
                            opinion: null | string;
                            /** @description The publishing form; a draft may leave anything out */
                            content: {
                                category?: string;
                                name?: {
                                    "zh-CN"?: string;
                                    en?: string;
                                };
                                brief?: {
                                    "zh-CN"?: string;
                                    en?: string;
                                };
                                headline?: {
                                    "zh-CN"?: string;
                                    en?: string;
                                };
                                description?: {
                                    "zh-CN"?: string;
                                    en?: string;
                                };
                                highlights?: {
                                    title?: {
                                        "zh-CN"?: string;
                                        en?: string;
                                    };
                                    text?: {
                                        "zh-CN"?: string;
                                        en?: string;
                                    };
                                }[];
                                guide?: {
                                    "zh-CN"?: string;
                                    en?: string;
                                };
                                tags?: string[];
                                upstream?: null | {
                                    name?: string;
                                    licence?: string;
                                    homepage?: string;
                                };
                                support?: {
                                    phone?: string;
                                    email?: string;
                                    hours?: {
                                        "zh-CN"?: string;
                                        en?: string;
                                    };
                                };
                                logo?: null | string;
                                addressId?: string;
                                refundPolicy?: {
                                    "zh-CN"?: string;
                                    en?: string;
                                };
                                specifications?: {
                                    specId?: string;
                                    name?: {
                                        "zh-CN"?: string;
                                        en?: string;
                                    };
                                    features?: {
                                        "zh-CN"?: string;
                                        en?: string;
                                    }[];
                                    /** @enum {unknown} */
                                    kind?: "PERIOD" | "ON_DEMAND";
                                    monthly?: null | string;
                                    yearly?: null | string;
                                    seats?: null | {
                                        name?: {
                                            "zh-CN"?: string;
                                            en?: string;
                                        };
                                        unit?: {
                                            "zh-CN"?: string;
                                            en?: string;
                                        };
                                        included?: number;
                                        min?: number;
                                        max?: number;
                                        step?: number;
                                        monthlyUnitPrice?: string;
                                        yearlyUnitPrice?: string;
                                    };
                                    items?: {
                                        code?: string;
                                        name?: {
                                            "zh-CN"?: string;
                                            en?: string;
                                        };
                                        unit?: {
                                            "zh-CN"?: string;
                                            en?: string;
                                        };
                                        unitPrice?: string;
                                    }[];
                                }[];
                            };
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            savedAt: string;
                            submittedAt: string | null;
                            decidedAt: string | null;
                        };
                    };
                };
            };
        };
    };
    "sellerProducts.withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                productId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        product: {
                            id: string;
                            slug: string;
                            name: {
                                "zh-CN": string;
                                en: string;
                            };
                            /** @enum {unknown} */
                            state: "DRAFT" | "IN_REVIEW" | "REJECTED" | "LISTED" | "HIDDEN" | "SUSPENDED" | "DISCONTINUED";
                            listedAt: string | null;
                            discontinuedAt: string | null;
                        };
                        revision: {
                            id: string;
                            number: number;
                            /** @enum {unknown} */
                            state: "DRAFT" | "IN_REVIEW" | "REJECTED" | "LIVE" | "SUPERSEDED";
                            /** @description Send it back when you save; an older one is refused */
                            version: number;
                            opinion: null | string;
                            /** @description The publishing form; a draft may leave anything out */
                            content: {
                                category?: string;
                                name?: {
                                    "zh-CN"?: string;
                                    en?: string;
                                };
                                brief?: {
                                    "zh-CN"?: string;
                                    en?: string;
                                };
                                headline?: {
                                    "zh-CN"?: string;
                                    en?: string;
                                };
                                description?: {
                                    "zh-CN"?: string;
                                    en?: string;
                                };
                                highlights?: {
                                    title?: {
                                        "zh-CN"?: string;
                                        en?: string;
                                    };
                                    text?: {
                                        "zh-CN"?: string;
                                        en?: string;
                                    };
                                }[];
                                guide?: {
                                    "zh-CN"?: string;
                                    en?: string;
                                };
                                tags?: string[];
                                upstream?: null | {
                                    name?: string;
                                    licence?: string;
                                    homepage?: string;
                                };
                                support?: {
                                    phone?: string;
                                    email?: string;
                                    hours?: {
                                        "zh-CN"?: string;
                                        en?: string;
                                    };
                                };
                                logo?: null | string;
                                addressId?: string;
                                refundPolicy?: {
                                    "zh-CN"?: string;
                                    en?: string;
                                };
                                specifications?: {
                                    specId?: string;
                                    name?: {
                                        "zh-CN"?: string;
                                        en?: string;
                                    };
                                    features?: {
                                        "zh-CN"?: string;
                                        en?: string;
                                    }[];
                                    /** @enum {unknown} */
                                    kind?: "PERIOD" | "ON_DEMAND";
                                    monthly?: null | string;
                                    yearly?: null | string;
                                    seats?: null | {
                                        name?: {
                                            "zh-CN"?: string;
                                            en?: string;
                                        };
                                        unit?: {
                                            "zh-CN"?: string;
                                            en?: string;
                                        };
                                        included?: number;
                                        min?: number;
                                        max?: number;
                                        step?: number;
                                        monthlyUnitPrice?: string;
                                        yearlyUnitPrice?: string;
                                    };
                                    items?: {
                                        code?: string;
                                        name?: {
                                            "zh-CN"?: string;
                                            en?: string;
                                        };
                                        unit?: {
                                            "zh-CN"?: string;
                                            en?: string;
                                        };
                                        unitPrice?: string;
                                    }[];
                                }[];
                            };
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            savedAt: string;
                            submittedAt: string | null;
                            decidedAt: string | null;
                        };
                    };
                };
            };
        };
    };
    "sellerProducts.hide": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                productId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        slug: string;
                        name: {
                            "zh-CN": string;
                            en: string;
                        };
                        /** @enum {unknown} */
                        state: "DRAFT" | "IN_REVIEW" | "REJECTED" | "LISTED" | "HIDDEN" | "SUSPENDED" | "DISCONTINUED";
                        listedAt: string | null;
                        discontinuedAt: string | null;
                    };
                };
            };
        };
    };
    "sellerProducts.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                productId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        slug: string;
                        name: {
                            "zh-CN": string;
                            en: string;
                        };
                        /** @enum {unknown} */
                        state: "DRAFT" | "IN_REVIEW" | "REJECTED" | "LISTED" | "HIDDEN" | "SUSPENDED" | "DISCONTINUED";
                        listedAt: string | null;
                        discontinuedAt: string | null;
                    };
                };
            };
        };
    };
    "sellerProducts.takeDown": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                productId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A take-down cannot be undone */
                    confirm: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        slug: string;
                        name: {
                            "zh-CN": string;
                            en: string;
                        };
                        /** @enum {unknown} */
                        state: "DRAFT" | "IN_REVIEW" | "REJECTED" | "LISTED" | "HIDDEN" | "SUSPENDED" | "DISCONTINUED";
                        listedAt: string | null;
                        discontinuedAt: string | null;
                    };
                };
            };
        };
    };
    "sellerProducts.takeDownSpecification": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                productId: string;
                specId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A take-down cannot be undone */
                    confirm: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        slug: string;
                        name: {
                            "zh-CN": string;
                            en: string;
                        };
                        /** @enum {unknown} */
                        state: "DRAFT" | "IN_REVIEW" | "REJECTED" | "LISTED" | "HIDDEN" | "SUSPENDED" | "DISCONTINUED";
                        listedAt: string | null;
                        discontinuedAt: string | null;
                    };
                };
            };
        };
    };
    "sellerProducts.delivery": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                productId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        generation: "saas-v1" | "saas-v2" | "license-online" | "license-code" | "license-v1";
                        /** @description Compatibility switches; an absent one is the published norm */
                        compat: {
                            /** @description Send testFlag=0 on real traffic (2.9) */
                            testFlagZero?: boolean;
                            /** @description Refuse answers without Body-Sign (3.4) */
                            requireBodySign?: boolean;
                            /**
                             * @description PLAIN: the body is hashed without the key (section 16)
                             * @enum {unknown}
                             */
                            innerHash?: "KEYED" | "PLAIN";
                            /**
                             * @description Case of the signature (section 16)
                             * @enum {unknown}
                             */
                            hexCase?: "upper" | "lower";
                            /**
                             * @description Which scenes and values exist (7)
                             * @enum {unknown}
                             */
                            edition?: "CN" | "INTL" | "EU";
                            /**
                             * @description 1 AES-256, 2 AES-128, for personal data that we send (3.5)
                             * @enum {unknown}
                             */
                            encryptType?: "1" | "2";
                        };
                        /** @description V1 only: USER sends the ordering user’s id and name, EMAIL the encrypted e-mail address (5.1) */
                        asks: ("USER" | "EMAIL")[];
                        /** @description A product that was listed keeps its generation */
                        isGenerationFixed: boolean;
                    };
                };
            };
        };
    };
    "sellerProducts.setDelivery": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                productId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {unknown} */
                    generation: "saas-v1" | "saas-v2" | "license-online" | "license-code" | "license-v1";
                    /** @description Compatibility switches; an absent one is the published norm */
                    compat: {
                        /** @description Send testFlag=0 on real traffic (2.9) */
                        testFlagZero?: boolean;
                        /** @description Refuse answers without Body-Sign (3.4) */
                        requireBodySign?: boolean;
                        /**
                         * @description PLAIN: the body is hashed without the key (section 16)
                         * @enum {unknown}
                         */
                        innerHash?: "KEYED" | "PLAIN";
                        /**
                         * @description Case of the signature (section 16)
                         * @enum {unknown}
                         */
                        hexCase?: "upper" | "lower";
                        /**
                         * @description Which scenes and values exist (7)
                         * @enum {unknown}
                         */
                        edition?: "CN" | "INTL" | "EU";
                        /**
                         * @description 1 AES-256, 2 AES-128, for personal data that we send (3.5)
                         * @enum {unknown}
                         */
                        encryptType?: "1" | "2";
                    };
                    /** @description V1 only: USER sends the ordering user’s id and name, EMAIL the encrypted e-mail address (5.1) */
                    asks: ("USER" | "EMAIL")[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        generation: "saas-v1" | "saas-v2" | "license-online" | "license-code" | "license-v1";
                        /** @description Compatibility switches; an absent one is the published norm */
                        compat: {
                            /** @description Send testFlag=0 on real traffic (2.9) */
                            testFlagZero?: boolean;
                            /** @description Refuse answers without Body-Sign (3.4) */
                            requireBodySign?: boolean;
                            /**
                             * @description PLAIN: the body is hashed without the key (section 16)
                             * @enum {unknown}
                             */
                            innerHash?: "KEYED" | "PLAIN";
                            /**
                             * @description Case of the signature (section 16)
                             * @enum {unknown}
                             */
                            hexCase?: "upper" | "lower";
                            /**
                             * @description Which scenes and values exist (7)
                             * @enum {unknown}
                             */
                            edition?: "CN" | "INTL" | "EU";
                            /**
                             * @description 1 AES-256, 2 AES-128, for personal data that we send (3.5)
                             * @enum {unknown}
                             */
                            encryptType?: "1" | "2";
                        };
                        /** @description V1 only: USER sends the ordering user’s id and name, EMAIL the encrypted e-mail address (5.1) */
                        asks: ("USER" | "EMAIL")[];
                        /** @description A product that was listed keeps its generation */
                        isGenerationFixed: boolean;
                    };
                };
            };
        };
    };
    "sellerProducts.upgradeRules": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                productId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The product’s generation has an upgrade interface */
                        isSupported: boolean;
                        rules: {
                            skuCode: string;
                            /** @description SKUs of this product that it may become */
                            targets: string[];
                            /** @description Seats are added in so many times their own step; null: none may be added */
                            scaleOutStep: number | null;
                            /** @description Why the rule does not hold now (CHG-1); null when it does */
                            void: ("WITHDRAWN" | "NOT_PERIOD" | "PRICE_INVERTED") | null;
                            /** @description Targets that do not hold now, and why */
                            voidTargets: {
                                [key: string]: "WITHDRAWN" | "NOT_PERIOD" | "PRICE_INVERTED";
                            };
                        }[];
                    };
                };
            };
        };
    };
    "sellerProducts.setUpgradeRule": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                productId: string;
                skuCode: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    targets: string[];
                    /** @description Seats are added in so many times their own step; null: none may be added */
                    scaleOutStep: number | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The product’s generation has an upgrade interface */
                        isSupported: boolean;
                        rules: {
                            skuCode: string;
                            /** @description SKUs of this product that it may become */
                            targets: string[];
                            /** @description Seats are added in so many times their own step; null: none may be added */
                            scaleOutStep: number | null;
                            /** @description Why the rule does not hold now (CHG-1); null when it does */
                            void: ("WITHDRAWN" | "NOT_PERIOD" | "PRICE_INVERTED") | null;
                            /** @description Targets that do not hold now, and why */
                            voidTargets: {
                                [key: string]: "WITHDRAWN" | "NOT_PERIOD" | "PRICE_INVERTED";
                            };
                        }[];
                    };
                };
            };
        };
    };
    "operatorRevisions.compare": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                revisionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        productId: string;
                        slug: string;
                        /** @enum {unknown} */
                        productState: "DRAFT" | "IN_REVIEW" | "REJECTED" | "LISTED" | "HIDDEN" | "SUSPENDED" | "DISCONTINUED";
                        revision: {
                            id: string;
                            number: number;
                            /** @enum {unknown} */
                            state: "DRAFT" | "IN_REVIEW" | "REJECTED" | "LIVE" | "SUPERSEDED";
                            submittedAt: string | null;
                        };
                        isFirst: boolean;
                        changedCount: number;
                        fields: {
                            /** @description Path in the form, specifications by their code */
                            field: string;
                            /** @description Text key of the field */
                            label: string;
                            lang: null | ("zh-CN" | "en");
                            live: null | string;
                            submitted: null | string;
                            changed: boolean;
                        }[];
                    };
                };
            };
        };
    };
    "operatorCategories.put": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    categories: {
                        code: string;
                        name: {
                            "zh-CN": string;
                            en: string;
                        };
                        brief?: {
                            "zh-CN": string;
                            en: string;
                        };
                        children: {
                            code: string;
                            name: {
                                "zh-CN": string;
                                en: string;
                            };
                        }[];
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        categories: {
                            code: string;
                            name: {
                                "zh-CN": string;
                                en: string;
                            };
                            brief: null | {
                                "zh-CN": string;
                                en: string;
                            };
                            count: number;
                            children: {
                                code: string;
                                name: {
                                    "zh-CN": string;
                                    en: string;
                                };
                                count: number;
                            }[];
                        }[];
                    };
                };
            };
        };
    };
    "debugRuns.form": {
        parameters: {
            query?: {
                /** @description A generation that calls the seller */
                generation?: "saas-v1" | "saas-v2" | "license-online" | "license-code" | "license-v1" | "order-notify";
                scene?: string;
                variant?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        generations: {
                            /**
                             * @description A generation that calls the seller
                             * @enum {string}
                             */
                            generation: "saas-v1" | "saas-v2" | "license-online" | "license-code" | "license-v1" | "order-notify";
                            title: string;
                        }[];
                        scenes: {
                            scene: string;
                            title: string;
                        }[];
                        variants: {
                            variant: string;
                            title: string;
                        }[];
                        /**
                         * @description A generation that calls the seller
                         * @enum {string}
                         */
                        generation: "saas-v1" | "saas-v2" | "license-online" | "license-code" | "license-v1" | "order-notify";
                        scene: string;
                        variant: string | null;
                        trigger: string;
                        /** @description What a repeated call must bring */
                        secondCall: string;
                        timeoutSeconds: number;
                        fields: {
                            name: string;
                            /** @enum {unknown} */
                            type: "String" | "Integer" | "Decimal" | "Object" | "List";
                            isMandatory: boolean;
                            max: number | null;
                            allowed: string[];
                            format: string | null;
                            meaning: string;
                            /** @description JSON for objects and lists; empty for none */
                            example: string;
                        }[];
                    };
                };
            };
        };
    };
    "debugRuns.preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    addressId: string;
                    /** @description An active key of the address; the one that signs when left out */
                    keyId?: string;
                    /**
                     * @description A generation that calls the seller
                     * @enum {string}
                     */
                    generation: "saas-v1" | "saas-v2" | "license-online" | "license-code" | "license-v1" | "order-notify";
                    scene: string;
                    variant?: string | null;
                    params: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        method: string;
                        url: string;
                        headers: {
                            [key: string]: string;
                        };
                        body: string;
                        signature: string;
                        parts: {
                            name: string;
                            /** @description Empty for the key */
                            value: string;
                            byteLength: number | null;
                            isSecret: boolean;
                        }[];
                        curl: string;
                    };
                };
            };
        };
    };
    "debugRuns.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                addressId?: string;
                /** @description A generation that calls the seller */
                generation?: "saas-v1" | "saas-v2" | "license-online" | "license-code" | "license-v1" | "order-notify";
                scene?: string;
                verdict?: "PASSED" | "FAILED";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            addressId: string;
                            keyId: string;
                            generation: string;
                            scene: string;
                            variant: string | null;
                            /** @enum {unknown} */
                            cause: "DEBUG" | "RERUN" | "DIAL";
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            at: string;
                            /** @enum {unknown} */
                            verdict: "PASSED" | "FAILED";
                            reason: string | null;
                            milliseconds: number;
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    "debugRuns.send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    addressId: string;
                    /** @description An active key of the address; the one that signs when left out */
                    keyId?: string;
                    /**
                     * @description A generation that calls the seller
                     * @enum {string}
                     */
                    generation: "saas-v1" | "saas-v2" | "license-online" | "license-code" | "license-v1" | "order-notify";
                    scene: string;
                    variant?: string | null;
                    params: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        addressId: string;
                        keyId: string;
                        generation: string;
                        scene: string;
                        variant: string | null;
                        /** @enum {unknown} */
                        cause: "DEBUG" | "RERUN" | "DIAL";
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        at: string;
                        /** @enum {unknown} */
                        verdict: "PASSED" | "FAILED";
                        reason: string | null;
                        milliseconds: number;
                        params: {
                            [key: string]: unknown;
                        };
                        exchanges: {
                            request: {
                                method: string;
                                url: string;
                                headers: {
                                    [key: string]: string;
                                };
                                body: string;
                                signature: string;
                                parts: {
                                    name: string;
                                    /** @description Empty for the key */
                                    value: string;
                                    byteLength: number | null;
                                    isSecret: boolean;
                                }[];
                                curl: string;
                            };
                            answer: {
                                status: number;
                                headers: {
                                    [key: string]: string;
                                };
                                /** @description At most 16 KB, passwords masked */
                                body: string;
                            } | null;
                            problem: {
                                reason: string;
                                detail: string;
                            } | null;
                            milliseconds: number;
                        }[];
                        checks: {
                            subject: string;
                            isOk: boolean;
                            /** @description Worth knowing, no failure */
                            isNote: boolean;
                            expected: string;
                            received: string;
                            text: string;
                        }[];
                        examined: {
                            /** @enum {unknown} */
                            about: "REQUEST" | "ANSWER";
                            diagnosis: {
                                /** @enum {unknown} */
                                verdict: "OK" | "WRONG" | "UNREADABLE";
                                scheme: string | null;
                                findings: {
                                    code: string;
                                    /** @enum {unknown} */
                                    certainty: "PROVEN" | "LIKELY";
                                    title: string;
                                    explanation: string;
                                    fix: string;
                                    part: string | null;
                                    offset: number | null;
                                }[];
                                canonical: {
                                    name: string;
                                    value: string;
                                    byteLength: number | null;
                                    hexdump: string[];
                                    isCut: boolean;
                                }[];
                                signed: {
                                    name: string;
                                    value: string;
                                    byteLength: number | null;
                                    hexdump: string[];
                                    isCut: boolean;
                                }[];
                                expected: string | null;
                                received: string | null;
                                keyLabel: string | null;
                            };
                        } | null;
                    };
                };
            };
        };
    };
    "debugRuns.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                debugRunId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        addressId: string;
                        keyId: string;
                        generation: string;
                        scene: string;
                        variant: string | null;
                        /** @enum {unknown} */
                        cause: "DEBUG" | "RERUN" | "DIAL";
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        at: string;
                        /** @enum {unknown} */
                        verdict: "PASSED" | "FAILED";
                        reason: string | null;
                        milliseconds: number;
                        params: {
                            [key: string]: unknown;
                        };
                        exchanges: {
                            request: {
                                method: string;
                                url: string;
                                headers: {
                                    [key: string]: string;
                                };
                                body: string;
                                signature: string;
                                parts: {
                                    name: string;
                                    /** @description Empty for the key */
                                    value: string;
                                    byteLength: number | null;
                                    isSecret: boolean;
                                }[];
                                curl: string;
                            };
                            answer: {
                                status: number;
                                headers: {
                                    [key: string]: string;
                                };
                                /** @description At most 16 KB, passwords masked */
                                body: string;
                            } | null;
                            problem: {
                                reason: string;
                                detail: string;
                            } | null;
                            milliseconds: number;
                        }[];
                        checks: {
                            subject: string;
                            isOk: boolean;
                            /** @description Worth knowing, no failure */
                            isNote: boolean;
                            expected: string;
                            received: string;
                            text: string;
                        }[];
                        examined: {
                            /** @enum {unknown} */
                            about: "REQUEST" | "ANSWER";
                            diagnosis: {
                                /** @enum {unknown} */
                                verdict: "OK" | "WRONG" | "UNREADABLE";
                                scheme: string | null;
                                findings: {
                                    code: string;
                                    /** @enum {unknown} */
                                    certainty: "PROVEN" | "LIKELY";
                                    title: string;
                                    explanation: string;
                                    fix: string;
                                    part: string | null;
                                    offset: number | null;
                                }[];
                                canonical: {
                                    name: string;
                                    value: string;
                                    byteLength: number | null;
                                    hexdump: string[];
                                    isCut: boolean;
                                }[];
                                signed: {
                                    name: string;
                                    value: string;
                                    byteLength: number | null;
                                    hexdump: string[];
                                    isCut: boolean;
                                }[];
                                expected: string | null;
                                received: string | null;
                                keyLabel: string | null;
                            };
                        } | null;
                    };
                };
            };
        };
    };
    "debugRuns.examine": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                debugRunId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The signature that the seller’s own code computed for this request */
                    computed: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        verdict: "OK" | "WRONG" | "UNREADABLE";
                        scheme: string | null;
                        findings: {
                            code: string;
                            /** @enum {unknown} */
                            certainty: "PROVEN" | "LIKELY";
                            title: string;
                            explanation: string;
                            fix: string;
                            part: string | null;
                            offset: number | null;
                        }[];
                        canonical: {
                            name: string;
                            value: string;
                            byteLength: number | null;
                            hexdump: string[];
                            isCut: boolean;
                        }[];
                        signed: {
                            name: string;
                            value: string;
                            byteLength: number | null;
                            hexdump: string[];
                            isCut: boolean;
                        }[];
                        expected: string | null;
                        received: string | null;
                        keyLabel: string | null;
                    };
                };
            };
        };
    };
    "testCases.required": {
        parameters: {
            query?: {
                productId?: string;
                addressId?: string;
                /** @description A generation that calls the seller */
                generation?: "saas-v1" | "saas-v2" | "license-online" | "license-code" | "license-v1" | "order-notify";
                chargingMode?: "PERIOD" | "ONE_TIME" | "ON_DEMAND" | "ON_DEMAND_PKG";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        addressId: string | null;
                        generation: string;
                        chargingModes: string[];
                        items: {
                            generation: string;
                            scene: string;
                            variant: string | null;
                            name: string;
                            isDone: boolean;
                            testCaseId: string | null;
                        }[];
                    };
                };
            };
        };
    };
    "testCases.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                addressId?: string;
                /** @description A generation that calls the seller */
                generation?: "saas-v1" | "saas-v2" | "license-online" | "license-code" | "license-v1" | "order-notify";
                scene?: string;
                state?: "PASSED" | "FAILED";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            addressId: string;
                            keyId: string;
                            generation: string;
                            scene: string;
                            variant: string | null;
                            params: {
                                [key: string]: unknown;
                            };
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            savedAt: string;
                            /** @enum {unknown} */
                            state: "PASSED" | "FAILED";
                            reason: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            lastRunAt: string;
                            lastRunId: string;
                            /** @enum {unknown} */
                            lastCause: "DEBUG" | "RERUN" | "DIAL";
                            nextRunAt: string | null;
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    "testCases.save": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    debugRunId: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        testCase: {
                            id: string;
                            addressId: string;
                            keyId: string;
                            generation: string;
                            scene: string;
                            variant: string | null;
                            params: {
                                [key: string]: unknown;
                            };
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            savedAt: string;
                            /** @enum {unknown} */
                            state: "PASSED" | "FAILED";
                            reason: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            lastRunAt: string;
                            lastRunId: string;
                            /** @enum {unknown} */
                            lastCause: "DEBUG" | "RERUN" | "DIAL";
                            nextRunAt: string | null;
                        };
                    };
                };
            };
        };
    };
    "testCases.runAll": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    addressId?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description How many were asked for; those already waiting do not count */
                        count: number;
                    };
                };
            };
        };
    };
    "testCases.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                testCaseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        testCase: {
                            id: string;
                            addressId: string;
                            keyId: string;
                            generation: string;
                            scene: string;
                            variant: string | null;
                            params: {
                                [key: string]: unknown;
                            };
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            savedAt: string;
                            /** @enum {unknown} */
                            state: "PASSED" | "FAILED";
                            reason: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            lastRunAt: string;
                            lastRunId: string;
                            /** @enum {unknown} */
                            lastCause: "DEBUG" | "RERUN" | "DIAL";
                            nextRunAt: string | null;
                        };
                    };
                };
            };
        };
    };
    "testCases.delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                testCaseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        done: true;
                    };
                };
            };
        };
    };
    "testCases.run": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                testCaseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        testCase: {
                            id: string;
                            addressId: string;
                            keyId: string;
                            generation: string;
                            scene: string;
                            variant: string | null;
                            params: {
                                [key: string]: unknown;
                            };
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            savedAt: string;
                            /** @enum {unknown} */
                            state: "PASSED" | "FAILED";
                            reason: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            lastRunAt: string;
                            lastRunId: string;
                            /** @enum {unknown} */
                            lastCause: "DEBUG" | "RERUN" | "DIAL";
                            nextRunAt: string | null;
                        };
                        run: {
                            id: string;
                            addressId: string;
                            keyId: string;
                            generation: string;
                            scene: string;
                            variant: string | null;
                            /** @enum {unknown} */
                            cause: "DEBUG" | "RERUN" | "DIAL";
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            at: string;
                            /** @enum {unknown} */
                            verdict: "PASSED" | "FAILED";
                            reason: string | null;
                            milliseconds: number;
                            params: {
                                [key: string]: unknown;
                            };
                            exchanges: {
                                request: {
                                    method: string;
                                    url: string;
                                    headers: {
                                        [key: string]: string;
                                    };
                                    body: string;
                                    signature: string;
                                    parts: {
                                        name: string;
                                        /** @description Empty for the key */
                                        value: string;
                                        byteLength: number | null;
                                        isSecret: boolean;
                                    }[];
                                    curl: string;
                                };
                                answer: {
                                    status: number;
                                    headers: {
                                        [key: string]: string;
                                    };
                                    /** @description At most 16 KB, passwords masked */
                                    body: string;
                                } | null;
                                problem: {
                                    reason: string;
                                    detail: string;
                                } | null;
                                milliseconds: number;
                            }[];
                            checks: {
                                subject: string;
                                isOk: boolean;
                                /** @description Worth knowing, no failure */
                                isNote: boolean;
                                expected: string;
                                received: string;
                                text: string;
                            }[];
                            examined: {
                                /** @enum {unknown} */
                                about: "REQUEST" | "ANSWER";
                                diagnosis: {
                                    /** @enum {unknown} */
                                    verdict: "OK" | "WRONG" | "UNREADABLE";
                                    scheme: string | null;
                                    findings: {
                                        code: string;
                                        /** @enum {unknown} */
                                        certainty: "PROVEN" | "LIKELY";
                                        title: string;
                                        explanation: string;
                                        fix: string;
                                        part: string | null;
                                        offset: number | null;
                                    }[];
                                    canonical: {
                                        name: string;
                                        value: string;
                                        byteLength: number | null;
                                        hexdump: string[];
                                        isCut: boolean;
                                    }[];
                                    signed: {
                                        name: string;
                                        value: string;
                                        byteLength: number | null;
                                        hexdump: string[];
                                        isCut: boolean;
                                    }[];
                                    expected: string | null;
                                    received: string | null;
                                    keyLabel: string | null;
                                };
                            } | null;
                        };
                    };
                };
            };
        };
    };
    "products.quote": {
        parameters: {
            query: {
                planId: string;
                periodCount?: number;
                seats?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        planId: string;
                        /** @enum {string} */
                        currency: "CNY";
                        /** @enum {unknown} */
                        periodType: "MONTH" | "YEAR";
                        lines: {
                            /** @enum {unknown} */
                            code: "BASE" | "SEATS";
                            quantity: number;
                            periods: number;
                            /** @description Decimal yuan for one unit and one period */
                            unit: string;
                            /** @description Minor units (1/100), digits only */
                            amount: string;
                        }[];
                        /** @description Minor units (1/100), digits only */
                        list: string;
                        /** @description Minor units (1/100), digits only */
                        discount: string;
                        /** @description Minor units (1/100), digits only */
                        due: string;
                    };
                };
            };
        };
    };
    "orders.list": {
        parameters: {
            query?: {
                state?: "PENDING_REVIEW" | "PENDING_PAYMENT" | "PROCESSING" | "COMPLETED" | "FAILED" | "REFUNDING" | "CANCELLED" | "REFUNDED" | "PARTIALLY_REFUNDED";
                type?: "NEW" | "RENEW" | "AUTO_RENEW" | "ON_DEMAND_OPEN" | "CHANGE";
                /** @description The beginning of the order number */
                q?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            sellerId: string;
                            /** @enum {string} */
                            type: "NEW" | "RENEW" | "AUTO_RENEW" | "ON_DEMAND_OPEN" | "CHANGE";
                            /**
                             * @description Order state (buying spec 4.2)
                             * @enum {string}
                             */
                            state: "PENDING_REVIEW" | "PENDING_PAYMENT" | "PROCESSING" | "COMPLETED" | "FAILED" | "REFUNDING" | "CANCELLED" | "REFUNDED" | "PARTIALLY_REFUNDED";
                            /** @description Actions the state table allows now */
                            actions: string[];
                            currency: "CNY" | "USD" | "EUR";
                            /** @description Minor units (1/100), digits only */
                            list: string;
                            /** @description Minor units (1/100), digits only */
                            discount: string;
                            /** @description Minor units (1/100), digits only */
                            due: string;
                            /** @description Minor units (1/100), digits only */
                            paid: string;
                            /** @description Minor units (1/100), digits only */
                            refunded: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            paidAt: string | null;
                            completedAt: string | null;
                            /**
                             * Format: date-time
                             * @description Until when it may be paid (ORD-3)
                             */
                            expiresAt: string;
                            cancelReason: string | null;
                            failReason: string | null;
                            resourceId: string | null;
                            ball: {
                                holder: ("BUYER" | "SELLER" | "PLATFORM") | null;
                                until: string | null;
                            };
                            lines: {
                                /** @description `<orderId>-000001` */
                                id: string;
                                planId: string;
                                skuCode: string;
                                productId: string;
                                productName: {
                                    "zh-CN": string;
                                    en: string;
                                };
                                specificationName: {
                                    "zh-CN": string;
                                    en: string;
                                };
                                /** @enum {string} */
                                chargingMode: "PERIOD" | "ON_DEMAND";
                                periodType: ("MONTH" | "YEAR") | null;
                                periodCount: number | null;
                                seats: number | null;
                                /** @description Minor units (1/100), digits only */
                                amount: string;
                                autoRenew: boolean;
                                agreementVersion: string;
                                change: {
                                    remaining: {
                                        /** @description Calendar month in Beijing, `2025-04` */
                                        month: string;
                                        /** @description Days of it that are left */
                                        days: number;
                                        /** @description Days that it has */
                                        of: number;
                                    }[];
                                    /** @description R: the remaining months, 8 decimals */
                                    months: string;
                                    from: {
                                        skuCode: string;
                                        specificationName: {
                                            "zh-CN": string;
                                            en: string;
                                        };
                                        seats: number | null;
                                        /** @description Price per month, decimal yuan with at most 8 decimals */
                                        monthly: string;
                                        /** @description Over the remaining months, decimal yuan with at most 8 decimals */
                                        whole: string;
                                    };
                                    to: {
                                        skuCode: string;
                                        specificationName: {
                                            "zh-CN": string;
                                            en: string;
                                        };
                                        seats: number | null;
                                        /** @description Price per month, decimal yuan with at most 8 decimals */
                                        monthly: string;
                                        /** @description Over the remaining months, decimal yuan with at most 8 decimals */
                                        whole: string;
                                    };
                                } | null;
                                priceLines: {
                                    /** @enum {string} */
                                    code: "BASE" | "SEATS";
                                    quantity: number;
                                    periods: number;
                                    /** @description Unit price, decimal yuan */
                                    unit: string;
                                    /** @description Minor units (1/100), digits only */
                                    amount: string;
                                    name: {
                                        "zh-CN": string;
                                        en: string;
                                    } | null;
                                    measure: {
                                        "zh-CN": string;
                                        en: string;
                                    } | null;
                                }[];
                            }[];
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    "orders.place": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    planId: string;
                    /** @description Periods of the plan; null for an on-demand plan */
                    periodCount?: number | null;
                    /** @description Of the numeric attribute; null takes the least */
                    seats?: number | null;
                    /** @default false */
                    autoRenew?: boolean;
                    /** @description The agreements were read and accepted; must be true */
                    agreed: boolean;
                    /** @description The price the buyer saw; another one is refused with PRICE_CHANGED */
                    expectedDue?: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        sellerId: string;
                        /** @enum {string} */
                        type: "NEW" | "RENEW" | "AUTO_RENEW" | "ON_DEMAND_OPEN" | "CHANGE";
                        /**
                         * @description Order state (buying spec 4.2)
                         * @enum {string}
                         */
                        state: "PENDING_REVIEW" | "PENDING_PAYMENT" | "PROCESSING" | "COMPLETED" | "FAILED" | "REFUNDING" | "CANCELLED" | "REFUNDED" | "PARTIALLY_REFUNDED";
                        /** @description Actions the state table allows now */
                        actions: string[];
                        currency: "CNY" | "USD" | "EUR";
                        /** @description Minor units (1/100), digits only */
                        list: string;
                        /** @description Minor units (1/100), digits only */
                        discount: string;
                        /** @description Minor units (1/100), digits only */
                        due: string;
                        /** @description Minor units (1/100), digits only */
                        paid: string;
                        /** @description Minor units (1/100), digits only */
                        refunded: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                        paidAt: string | null;
                        completedAt: string | null;
                        /**
                         * Format: date-time
                         * @description Until when it may be paid (ORD-3)
                         */
                        expiresAt: string;
                        cancelReason: string | null;
                        failReason: string | null;
                        resourceId: string | null;
                        ball: {
                            holder: ("BUYER" | "SELLER" | "PLATFORM") | null;
                            until: string | null;
                        };
                        lines: {
                            /** @description `<orderId>-000001` */
                            id: string;
                            planId: string;
                            skuCode: string;
                            productId: string;
                            productName: {
                                "zh-CN": string;
                                en: string;
                            };
                            specificationName: {
                                "zh-CN": string;
                                en: string;
                            };
                            /** @enum {string} */
                            chargingMode: "PERIOD" | "ON_DEMAND";
                            periodType: ("MONTH" | "YEAR") | null;
                            periodCount: number | null;
                            seats: number | null;
                            /** @description Minor units (1/100), digits only */
                            amount: string;
                            autoRenew: boolean;
                            agreementVersion: string;
                            change: {
                                remaining: {
                                    /** @description Calendar month in Beijing, `2025-04` */
                                    month: string;
                                    /** @description Days of it that are left */
                                    days: number;
                                    /** @description Days that it has */
                                    of: number;
                                }[];
                                /** @description R: the remaining months, 8 decimals */
                                months: string;
                                from: {
                                    skuCode: string;
                                    specificationName: {
                                        "zh-CN": string;
                                        en: string;
                                    };
                                    seats: number | null;
                                    /** @description Price per month, decimal yuan with at most 8 decimals */
                                    monthly: string;
                                    /** @description Over the remaining months, decimal yuan with at most 8 decimals */
                                    whole: string;
                                };
                                to: {
                                    skuCode: string;
                                    specificationName: {
                                        "zh-CN": string;
                                        en: string;
                                    };
                                    seats: number | null;
                                    /** @description Price per month, decimal yuan with at most 8 decimals */
                                    monthly: string;
                                    /** @description Over the remaining months, decimal yuan with at most 8 decimals */
                                    whole: string;
                                };
                            } | null;
                            priceLines: {
                                /** @enum {string} */
                                code: "BASE" | "SEATS";
                                quantity: number;
                                periods: number;
                                /** @description Unit price, decimal yuan */
                                unit: string;
                                /** @description Minor units (1/100), digits only */
                                amount: string;
                                name: {
                                    "zh-CN": string;
                                    en: string;
                                } | null;
                                measure: {
                                    "zh-CN": string;
                                    en: string;
                                } | null;
                            }[];
                        }[];
                    };
                };
            };
        };
    };
    "orders.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        sellerId: string;
                        /** @enum {string} */
                        type: "NEW" | "RENEW" | "AUTO_RENEW" | "ON_DEMAND_OPEN" | "CHANGE";
                        /**
                         * @description Order state (buying spec 4.2)
                         * @enum {string}
                         */
                        state: "PENDING_REVIEW" | "PENDING_PAYMENT" | "PROCESSING" | "COMPLETED" | "FAILED" | "REFUNDING" | "CANCELLED" | "REFUNDED" | "PARTIALLY_REFUNDED";
                        /** @description Actions the state table allows now */
                        actions: string[];
                        currency: "CNY" | "USD" | "EUR";
                        /** @description Minor units (1/100), digits only */
                        list: string;
                        /** @description Minor units (1/100), digits only */
                        discount: string;
                        /** @description Minor units (1/100), digits only */
                        due: string;
                        /** @description Minor units (1/100), digits only */
                        paid: string;
                        /** @description Minor units (1/100), digits only */
                        refunded: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                        paidAt: string | null;
                        completedAt: string | null;
                        /**
                         * Format: date-time
                         * @description Until when it may be paid (ORD-3)
                         */
                        expiresAt: string;
                        cancelReason: string | null;
                        failReason: string | null;
                        resourceId: string | null;
                        ball: {
                            holder: ("BUYER" | "SELLER" | "PLATFORM") | null;
                            until: string | null;
                        };
                        lines: {
                            /** @description `<orderId>-000001` */
                            id: string;
                            planId: string;
                            skuCode: string;
                            productId: string;
                            productName: {
                                "zh-CN": string;
                                en: string;
                            };
                            specificationName: {
                                "zh-CN": string;
                                en: string;
                            };
                            /** @enum {string} */
                            chargingMode: "PERIOD" | "ON_DEMAND";
                            periodType: ("MONTH" | "YEAR") | null;
                            periodCount: number | null;
                            seats: number | null;
                            /** @description Minor units (1/100), digits only */
                            amount: string;
                            autoRenew: boolean;
                            agreementVersion: string;
                            change: {
                                remaining: {
                                    /** @description Calendar month in Beijing, `2025-04` */
                                    month: string;
                                    /** @description Days of it that are left */
                                    days: number;
                                    /** @description Days that it has */
                                    of: number;
                                }[];
                                /** @description R: the remaining months, 8 decimals */
                                months: string;
                                from: {
                                    skuCode: string;
                                    specificationName: {
                                        "zh-CN": string;
                                        en: string;
                                    };
                                    seats: number | null;
                                    /** @description Price per month, decimal yuan with at most 8 decimals */
                                    monthly: string;
                                    /** @description Over the remaining months, decimal yuan with at most 8 decimals */
                                    whole: string;
                                };
                                to: {
                                    skuCode: string;
                                    specificationName: {
                                        "zh-CN": string;
                                        en: string;
                                    };
                                    seats: number | null;
                                    /** @description Price per month, decimal yuan with at most 8 decimals */
                                    monthly: string;
                                    /** @description Over the remaining months, decimal yuan with at most 8 decimals */
                                    whole: string;
                                };
                            } | null;
                            priceLines: {
                                /** @enum {string} */
                                code: "BASE" | "SEATS";
                                quantity: number;
                                periods: number;
                                /** @description Unit price, decimal yuan */
                                unit: string;
                                /** @description Minor units (1/100), digits only */
                                amount: string;
                                name: {
                                    "zh-CN": string;
                                    en: string;
                                } | null;
                                measure: {
                                    "zh-CN": string;
                                    en: string;
                                } | null;
                            }[];
                        }[];
                        /** @description Every move of the order, oldest first */
                        history: {
                            /** @description `place`, or an action of the state table */
                            action: string;
                            from: ("PENDING_REVIEW" | "PENDING_PAYMENT" | "PROCESSING" | "COMPLETED" | "FAILED" | "REFUNDING" | "CANCELLED" | "REFUNDED" | "PARTIALLY_REFUNDED") | null;
                            /**
                             * @description Order state (buying spec 4.2)
                             * @enum {string}
                             */
                            to: "PENDING_REVIEW" | "PENDING_PAYMENT" | "PROCESSING" | "COMPLETED" | "FAILED" | "REFUNDING" | "CANCELLED" | "REFUNDED" | "PARTIALLY_REFUNDED";
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            at: string;
                            /** @enum {string} */
                            by: "BUYER" | "SELLER" | "PLATFORM" | "SYSTEM";
                            reason: string | null;
                        }[];
                    };
                };
            };
        };
    };
    "orders.cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        sellerId: string;
                        /** @enum {string} */
                        type: "NEW" | "RENEW" | "AUTO_RENEW" | "ON_DEMAND_OPEN" | "CHANGE";
                        /**
                         * @description Order state (buying spec 4.2)
                         * @enum {string}
                         */
                        state: "PENDING_REVIEW" | "PENDING_PAYMENT" | "PROCESSING" | "COMPLETED" | "FAILED" | "REFUNDING" | "CANCELLED" | "REFUNDED" | "PARTIALLY_REFUNDED";
                        /** @description Actions the state table allows now */
                        actions: string[];
                        currency: "CNY" | "USD" | "EUR";
                        /** @description Minor units (1/100), digits only */
                        list: string;
                        /** @description Minor units (1/100), digits only */
                        discount: string;
                        /** @description Minor units (1/100), digits only */
                        due: string;
                        /** @description Minor units (1/100), digits only */
                        paid: string;
                        /** @description Minor units (1/100), digits only */
                        refunded: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                        paidAt: string | null;
                        completedAt: string | null;
                        /**
                         * Format: date-time
                         * @description Until when it may be paid (ORD-3)
                         */
                        expiresAt: string;
                        cancelReason: string | null;
                        failReason: string | null;
                        resourceId: string | null;
                        ball: {
                            holder: ("BUYER" | "SELLER" | "PLATFORM") | null;
                            until: string | null;
                        };
                        lines: {
                            /** @description `<orderId>-000001` */
                            id: string;
                            planId: string;
                            skuCode: string;
                            productId: string;
                            productName: {
                                "zh-CN": string;
                                en: string;
                            };
                            specificationName: {
                                "zh-CN": string;
                                en: string;
                            };
                            /** @enum {string} */
                            chargingMode: "PERIOD" | "ON_DEMAND";
                            periodType: ("MONTH" | "YEAR") | null;
                            periodCount: number | null;
                            seats: number | null;
                            /** @description Minor units (1/100), digits only */
                            amount: string;
                            autoRenew: boolean;
                            agreementVersion: string;
                            change: {
                                remaining: {
                                    /** @description Calendar month in Beijing, `2025-04` */
                                    month: string;
                                    /** @description Days of it that are left */
                                    days: number;
                                    /** @description Days that it has */
                                    of: number;
                                }[];
                                /** @description R: the remaining months, 8 decimals */
                                months: string;
                                from: {
                                    skuCode: string;
                                    specificationName: {
                                        "zh-CN": string;
                                        en: string;
                                    };
                                    seats: number | null;
                                    /** @description Price per month, decimal yuan with at most 8 decimals */
                                    monthly: string;
                                    /** @description Over the remaining months, decimal yuan with at most 8 decimals */
                                    whole: string;
                                };
                                to: {
                                    skuCode: string;
                                    specificationName: {
                                        "zh-CN": string;
                                        en: string;
                                    };
                                    seats: number | null;
                                    /** @description Price per month, decimal yuan with at most 8 decimals */
                                    monthly: string;
                                    /** @description Over the remaining months, decimal yuan with at most 8 decimals */
                                    whole: string;
                                };
                            } | null;
                            priceLines: {
                                /** @enum {string} */
                                code: "BASE" | "SEATS";
                                quantity: number;
                                periods: number;
                                /** @description Unit price, decimal yuan */
                                unit: string;
                                /** @description Minor units (1/100), digits only */
                                amount: string;
                                name: {
                                    "zh-CN": string;
                                    en: string;
                                } | null;
                                measure: {
                                    "zh-CN": string;
                                    en: string;
                                } | null;
                            }[];
                        }[];
                    };
                };
            };
        };
    };
    "sellerOrders.list": {
        parameters: {
            query?: {
                state?: "PENDING_REVIEW" | "PENDING_PAYMENT" | "PROCESSING" | "COMPLETED" | "FAILED" | "REFUNDING" | "CANCELLED" | "REFUNDED" | "PARTIALLY_REFUNDED";
                type?: "NEW" | "RENEW" | "AUTO_RENEW" | "ON_DEMAND_OPEN" | "CHANGE";
                /** @description The beginning of the order number */
                q?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            sellerId: string;
                            /** @enum {string} */
                            type: "NEW" | "RENEW" | "AUTO_RENEW" | "ON_DEMAND_OPEN" | "CHANGE";
                            /**
                             * @description Order state (buying spec 4.2)
                             * @enum {string}
                             */
                            state: "PENDING_REVIEW" | "PENDING_PAYMENT" | "PROCESSING" | "COMPLETED" | "FAILED" | "REFUNDING" | "CANCELLED" | "REFUNDED" | "PARTIALLY_REFUNDED";
                            /** @description Actions the state table allows now */
                            actions: string[];
                            currency: "CNY" | "USD" | "EUR";
                            /** @description Minor units (1/100), digits only */
                            list: string;
                            /** @description Minor units (1/100), digits only */
                            discount: string;
                            /** @description Minor units (1/100), digits only */
                            due: string;
                            /** @description Minor units (1/100), digits only */
                            paid: string;
                            /** @description Minor units (1/100), digits only */
                            refunded: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            paidAt: string | null;
                            completedAt: string | null;
                            /**
                             * Format: date-time
                             * @description Until when it may be paid (ORD-3)
                             */
                            expiresAt: string;
                            cancelReason: string | null;
                            failReason: string | null;
                            resourceId: string | null;
                            ball: {
                                holder: ("BUYER" | "SELLER" | "PLATFORM") | null;
                                until: string | null;
                            };
                            lines: {
                                /** @description `<orderId>-000001` */
                                id: string;
                                planId: string;
                                skuCode: string;
                                productId: string;
                                productName: {
                                    "zh-CN": string;
                                    en: string;
                                };
                                specificationName: {
                                    "zh-CN": string;
                                    en: string;
                                };
                                /** @enum {string} */
                                chargingMode: "PERIOD" | "ON_DEMAND";
                                periodType: ("MONTH" | "YEAR") | null;
                                periodCount: number | null;
                                seats: number | null;
                                /** @description Minor units (1/100), digits only */
                                amount: string;
                                autoRenew: boolean;
                                agreementVersion: string;
                                change: {
                                    remaining: {
                                        /** @description Calendar month in Beijing, `2025-04` */
                                        month: string;
                                        /** @description Days of it that are left */
                                        days: number;
                                        /** @description Days that it has */
                                        of: number;
                                    }[];
                                    /** @description R: the remaining months, 8 decimals */
                                    months: string;
                                    from: {
                                        skuCode: string;
                                        specificationName: {
                                            "zh-CN": string;
                                            en: string;
                                        };
                                        seats: number | null;
                                        /** @description Price per month, decimal yuan with at most 8 decimals */
                                        monthly: string;
                                        /** @description Over the remaining months, decimal yuan with at most 8 decimals */
                                        whole: string;
                                    };
                                    to: {
                                        skuCode: string;
                                        specificationName: {
                                            "zh-CN": string;
                                            en: string;
                                        };
                                        seats: number | null;
                                        /** @description Price per month, decimal yuan with at most 8 decimals */
                                        monthly: string;
                                        /** @description Over the remaining months, decimal yuan with at most 8 decimals */
                                        whole: string;
                                    };
                                } | null;
                                priceLines: {
                                    /** @enum {string} */
                                    code: "BASE" | "SEATS";
                                    quantity: number;
                                    periods: number;
                                    /** @description Unit price, decimal yuan */
                                    unit: string;
                                    /** @description Minor units (1/100), digits only */
                                    amount: string;
                                    name: {
                                        "zh-CN": string;
                                        en: string;
                                    } | null;
                                    measure: {
                                        "zh-CN": string;
                                        en: string;
                                    } | null;
                                }[];
                            }[];
                            buyer: {
                                /** @description Masked */
                                name: string;
                            };
                            /** @description The platform's fee, 500 = 5 % */
                            feeBasisPoints: number;
                            /** @description Minor units (1/100), digits only */
                            share: string;
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    "sellerOrders.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        sellerId: string;
                        /** @enum {string} */
                        type: "NEW" | "RENEW" | "AUTO_RENEW" | "ON_DEMAND_OPEN" | "CHANGE";
                        /**
                         * @description Order state (buying spec 4.2)
                         * @enum {string}
                         */
                        state: "PENDING_REVIEW" | "PENDING_PAYMENT" | "PROCESSING" | "COMPLETED" | "FAILED" | "REFUNDING" | "CANCELLED" | "REFUNDED" | "PARTIALLY_REFUNDED";
                        /** @description Actions the state table allows now */
                        actions: string[];
                        currency: "CNY" | "USD" | "EUR";
                        /** @description Minor units (1/100), digits only */
                        list: string;
                        /** @description Minor units (1/100), digits only */
                        discount: string;
                        /** @description Minor units (1/100), digits only */
                        due: string;
                        /** @description Minor units (1/100), digits only */
                        paid: string;
                        /** @description Minor units (1/100), digits only */
                        refunded: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                        paidAt: string | null;
                        completedAt: string | null;
                        /**
                         * Format: date-time
                         * @description Until when it may be paid (ORD-3)
                         */
                        expiresAt: string;
                        cancelReason: string | null;
                        failReason: string | null;
                        resourceId: string | null;
                        ball: {
                            holder: ("BUYER" | "SELLER" | "PLATFORM") | null;
                            until: string | null;
                        };
                        lines: {
                            /** @description `<orderId>-000001` */
                            id: string;
                            planId: string;
                            skuCode: string;
                            productId: string;
                            productName: {
                                "zh-CN": string;
                                en: string;
                            };
                            specificationName: {
                                "zh-CN": string;
                                en: string;
                            };
                            /** @enum {string} */
                            chargingMode: "PERIOD" | "ON_DEMAND";
                            periodType: ("MONTH" | "YEAR") | null;
                            periodCount: number | null;
                            seats: number | null;
                            /** @description Minor units (1/100), digits only */
                            amount: string;
                            autoRenew: boolean;
                            agreementVersion: string;
                            change: {
                                remaining: {
                                    /** @description Calendar month in Beijing, `2025-04` */
                                    month: string;
                                    /** @description Days of it that are left */
                                    days: number;
                                    /** @description Days that it has */
                                    of: number;
                                }[];
                                /** @description R: the remaining months, 8 decimals */
                                months: string;
                                from: {
                                    skuCode: string;
                                    specificationName: {
                                        "zh-CN": string;
                                        en: string;
                                    };
                                    seats: number | null;
                                    /** @description Price per month, decimal yuan with at most 8 decimals */
                                    monthly: string;
                                    /** @description Over the remaining months, decimal yuan with at most 8 decimals */
                                    whole: string;
                                };
                                to: {
                                    skuCode: string;
                                    specificationName: {
                                        "zh-CN": string;
                                        en: string;
                                    };
                                    seats: number | null;
                                    /** @description Price per month, decimal yuan with at most 8 decimals */
                                    monthly: string;
                                    /** @description Over the remaining months, decimal yuan with at most 8 decimals */
                                    whole: string;
                                };
                            } | null;
                            priceLines: {
                                /** @enum {string} */
                                code: "BASE" | "SEATS";
                                quantity: number;
                                periods: number;
                                /** @description Unit price, decimal yuan */
                                unit: string;
                                /** @description Minor units (1/100), digits only */
                                amount: string;
                                name: {
                                    "zh-CN": string;
                                    en: string;
                                } | null;
                                measure: {
                                    "zh-CN": string;
                                    en: string;
                                } | null;
                            }[];
                        }[];
                        buyer: {
                            /** @description Masked */
                            name: string;
                        };
                        /** @description The platform's fee, 500 = 5 % */
                        feeBasisPoints: number;
                        /** @description Minor units (1/100), digits only */
                        share: string;
                        history: {
                            /** @description `place`, or an action of the state table */
                            action: string;
                            from: ("PENDING_REVIEW" | "PENDING_PAYMENT" | "PROCESSING" | "COMPLETED" | "FAILED" | "REFUNDING" | "CANCELLED" | "REFUNDED" | "PARTIALLY_REFUNDED") | null;
                            /**
                             * @description Order state (buying spec 4.2)
                             * @enum {string}
                             */
                            to: "PENDING_REVIEW" | "PENDING_PAYMENT" | "PROCESSING" | "COMPLETED" | "FAILED" | "REFUNDING" | "CANCELLED" | "REFUNDED" | "PARTIALLY_REFUNDED";
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            at: string;
                            /** @enum {string} */
                            by: "BUYER" | "SELLER" | "PLATFORM" | "SYSTEM";
                            reason: string | null;
                        }[];
                    };
                };
            };
        };
    };
    "operatorOrders.list": {
        parameters: {
            query?: {
                accountId?: string;
                sellerId?: string;
                state?: "PENDING_REVIEW" | "PENDING_PAYMENT" | "PROCESSING" | "COMPLETED" | "FAILED" | "REFUNDING" | "CANCELLED" | "REFUNDED" | "PARTIALLY_REFUNDED";
                type?: "NEW" | "RENEW" | "AUTO_RENEW" | "ON_DEMAND_OPEN" | "CHANGE";
                /** @description The beginning of the order number */
                q?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            sellerId: string;
                            /** @enum {string} */
                            type: "NEW" | "RENEW" | "AUTO_RENEW" | "ON_DEMAND_OPEN" | "CHANGE";
                            /**
                             * @description Order state (buying spec 4.2)
                             * @enum {string}
                             */
                            state: "PENDING_REVIEW" | "PENDING_PAYMENT" | "PROCESSING" | "COMPLETED" | "FAILED" | "REFUNDING" | "CANCELLED" | "REFUNDED" | "PARTIALLY_REFUNDED";
                            /** @description Actions the state table allows now */
                            actions: string[];
                            currency: "CNY" | "USD" | "EUR";
                            /** @description Minor units (1/100), digits only */
                            list: string;
                            /** @description Minor units (1/100), digits only */
                            discount: string;
                            /** @description Minor units (1/100), digits only */
                            due: string;
                            /** @description Minor units (1/100), digits only */
                            paid: string;
                            /** @description Minor units (1/100), digits only */
                            refunded: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            paidAt: string | null;
                            completedAt: string | null;
                            /**
                             * Format: date-time
                             * @description Until when it may be paid (ORD-3)
                             */
                            expiresAt: string;
                            cancelReason: string | null;
                            failReason: string | null;
                            resourceId: string | null;
                            ball: {
                                holder: ("BUYER" | "SELLER" | "PLATFORM") | null;
                                until: string | null;
                            };
                            lines: {
                                /** @description `<orderId>-000001` */
                                id: string;
                                planId: string;
                                skuCode: string;
                                productId: string;
                                productName: {
                                    "zh-CN": string;
                                    en: string;
                                };
                                specificationName: {
                                    "zh-CN": string;
                                    en: string;
                                };
                                /** @enum {string} */
                                chargingMode: "PERIOD" | "ON_DEMAND";
                                periodType: ("MONTH" | "YEAR") | null;
                                periodCount: number | null;
                                seats: number | null;
                                /** @description Minor units (1/100), digits only */
                                amount: string;
                                autoRenew: boolean;
                                agreementVersion: string;
                                change: {
                                    remaining: {
                                        /** @description Calendar month in Beijing, `2025-04` */
                                        month: string;
                                        /** @description Days of it that are left */
                                        days: number;
                                        /** @description Days that it has */
                                        of: number;
                                    }[];
                                    /** @description R: the remaining months, 8 decimals */
                                    months: string;
                                    from: {
                                        skuCode: string;
                                        specificationName: {
                                            "zh-CN": string;
                                            en: string;
                                        };
                                        seats: number | null;
                                        /** @description Price per month, decimal yuan with at most 8 decimals */
                                        monthly: string;
                                        /** @description Over the remaining months, decimal yuan with at most 8 decimals */
                                        whole: string;
                                    };
                                    to: {
                                        skuCode: string;
                                        specificationName: {
                                            "zh-CN": string;
                                            en: string;
                                        };
                                        seats: number | null;
                                        /** @description Price per month, decimal yuan with at most 8 decimals */
                                        monthly: string;
                                        /** @description Over the remaining months, decimal yuan with at most 8 decimals */
                                        whole: string;
                                    };
                                } | null;
                                priceLines: {
                                    /** @enum {string} */
                                    code: "BASE" | "SEATS";
                                    quantity: number;
                                    periods: number;
                                    /** @description Unit price, decimal yuan */
                                    unit: string;
                                    /** @description Minor units (1/100), digits only */
                                    amount: string;
                                    name: {
                                        "zh-CN": string;
                                        en: string;
                                    } | null;
                                    measure: {
                                        "zh-CN": string;
                                        en: string;
                                    } | null;
                                }[];
                            }[];
                            accountId: string;
                            accountName: string;
                            feeBasisPoints: number;
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    "operatorOrders.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        sellerId: string;
                        /** @enum {string} */
                        type: "NEW" | "RENEW" | "AUTO_RENEW" | "ON_DEMAND_OPEN" | "CHANGE";
                        /**
                         * @description Order state (buying spec 4.2)
                         * @enum {string}
                         */
                        state: "PENDING_REVIEW" | "PENDING_PAYMENT" | "PROCESSING" | "COMPLETED" | "FAILED" | "REFUNDING" | "CANCELLED" | "REFUNDED" | "PARTIALLY_REFUNDED";
                        /** @description Actions the state table allows now */
                        actions: string[];
                        currency: "CNY" | "USD" | "EUR";
                        /** @description Minor units (1/100), digits only */
                        list: string;
                        /** @description Minor units (1/100), digits only */
                        discount: string;
                        /** @description Minor units (1/100), digits only */
                        due: string;
                        /** @description Minor units (1/100), digits only */
                        paid: string;
                        /** @description Minor units (1/100), digits only */
                        refunded: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                        paidAt: string | null;
                        completedAt: string | null;
                        /**
                         * Format: date-time
                         * @description Until when it may be paid (ORD-3)
                         */
                        expiresAt: string;
                        cancelReason: string | null;
                        failReason: string | null;
                        resourceId: string | null;
                        ball: {
                            holder: ("BUYER" | "SELLER" | "PLATFORM") | null;
                            until: string | null;
                        };
                        lines: {
                            /** @description `<orderId>-000001` */
                            id: string;
                            planId: string;
                            skuCode: string;
                            productId: string;
                            productName: {
                                "zh-CN": string;
                                en: string;
                            };
                            specificationName: {
                                "zh-CN": string;
                                en: string;
                            };
                            /** @enum {string} */
                            chargingMode: "PERIOD" | "ON_DEMAND";
                            periodType: ("MONTH" | "YEAR") | null;
                            periodCount: number | null;
                            seats: number | null;
                            /** @description Minor units (1/100), digits only */
                            amount: string;
                            autoRenew: boolean;
                            agreementVersion: string;
                            change: {
                                remaining: {
                                    /** @description Calendar month in Beijing, `2025-04` */
                                    month: string;
                                    /** @description Days of it that are left */
                                    days: number;
                                    /** @description Days that it has */
                                    of: number;
                                }[];
                                /** @description R: the remaining months, 8 decimals */
                                months: string;
                                from: {
                                    skuCode: string;
                                    specificationName: {
                                        "zh-CN": string;
                                        en: string;
                                    };
                                    seats: number | null;
                                    /** @description Price per month, decimal yuan with at most 8 decimals */
                                    monthly: string;
                                    /** @description Over the remaining months, decimal yuan with at most 8 decimals */
                                    whole: string;
                                };
                                to: {
                                    skuCode: string;
                                    specificationName: {
                                        "zh-CN": string;
                                        en: string;
                                    };
                                    seats: number | null;
                                    /** @description Price per month, decimal yuan with at most 8 decimals */
                                    monthly: string;
                                    /** @description Over the remaining months, decimal yuan with at most 8 decimals */
                                    whole: string;
                                };
                            } | null;
                            priceLines: {
                                /** @enum {string} */
                                code: "BASE" | "SEATS";
                                quantity: number;
                                periods: number;
                                /** @description Unit price, decimal yuan */
                                unit: string;
                                /** @description Minor units (1/100), digits only */
                                amount: string;
                                name: {
                                    "zh-CN": string;
                                    en: string;
                                } | null;
                                measure: {
                                    "zh-CN": string;
                                    en: string;
                                } | null;
                            }[];
                        }[];
                        accountId: string;
                        accountName: string;
                        feeBasisPoints: number;
                        history: {
                            /** @description `place`, or an action of the state table */
                            action: string;
                            from: ("PENDING_REVIEW" | "PENDING_PAYMENT" | "PROCESSING" | "COMPLETED" | "FAILED" | "REFUNDING" | "CANCELLED" | "REFUNDED" | "PARTIALLY_REFUNDED") | null;
                            /**
                             * @description Order state (buying spec 4.2)
                             * @enum {string}
                             */
                            to: "PENDING_REVIEW" | "PENDING_PAYMENT" | "PROCESSING" | "COMPLETED" | "FAILED" | "REFUNDING" | "CANCELLED" | "REFUNDED" | "PARTIALLY_REFUNDED";
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            at: string;
                            /** @enum {string} */
                            by: "BUYER" | "SELLER" | "PLATFORM" | "SYSTEM";
                            reason: string | null;
                        }[];
                    };
                };
            };
        };
    };
    "orders.pay": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        order: {
                            id: string;
                            sellerId: string;
                            /** @enum {string} */
                            type: "NEW" | "RENEW" | "AUTO_RENEW" | "ON_DEMAND_OPEN" | "CHANGE";
                            /**
                             * @description Order state (buying spec 4.2)
                             * @enum {string}
                             */
                            state: "PENDING_REVIEW" | "PENDING_PAYMENT" | "PROCESSING" | "COMPLETED" | "FAILED" | "REFUNDING" | "CANCELLED" | "REFUNDED" | "PARTIALLY_REFUNDED";
                            /** @description Actions the state table allows now */
                            actions: string[];
                            currency: "CNY" | "USD" | "EUR";
                            /** @description Minor units (1/100), digits only */
                            list: string;
                            /** @description Minor units (1/100), digits only */
                            discount: string;
                            /** @description Minor units (1/100), digits only */
                            due: string;
                            /** @description Minor units (1/100), digits only */
                            paid: string;
                            /** @description Minor units (1/100), digits only */
                            refunded: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            paidAt: string | null;
                            completedAt: string | null;
                            /**
                             * Format: date-time
                             * @description Until when it may be paid (ORD-3)
                             */
                            expiresAt: string;
                            cancelReason: string | null;
                            failReason: string | null;
                            resourceId: string | null;
                            ball: {
                                holder: ("BUYER" | "SELLER" | "PLATFORM") | null;
                                until: string | null;
                            };
                            lines: {
                                /** @description `<orderId>-000001` */
                                id: string;
                                planId: string;
                                skuCode: string;
                                productId: string;
                                productName: {
                                    "zh-CN": string;
                                    en: string;
                                };
                                specificationName: {
                                    "zh-CN": string;
                                    en: string;
                                };
                                /** @enum {string} */
                                chargingMode: "PERIOD" | "ON_DEMAND";
                                periodType: ("MONTH" | "YEAR") | null;
                                periodCount: number | null;
                                seats: number | null;
                                /** @description Minor units (1/100), digits only */
                                amount: string;
                                autoRenew: boolean;
                                agreementVersion: string;
                                change: {
                                    remaining: {
                                        /** @description Calendar month in Beijing, `2025-04` */
                                        month: string;
                                        /** @description Days of it that are left */
                                        days: number;
                                        /** @description Days that it has */
                                        of: number;
                                    }[];
                                    /** @description R: the remaining months, 8 decimals */
                                    months: string;
                                    from: {
                                        skuCode: string;
                                        specificationName: {
                                            "zh-CN": string;
                                            en: string;
                                        };
                                        seats: number | null;
                                        /** @description Price per month, decimal yuan with at most 8 decimals */
                                        monthly: string;
                                        /** @description Over the remaining months, decimal yuan with at most 8 decimals */
                                        whole: string;
                                    };
                                    to: {
                                        skuCode: string;
                                        specificationName: {
                                            "zh-CN": string;
                                            en: string;
                                        };
                                        seats: number | null;
                                        /** @description Price per month, decimal yuan with at most 8 decimals */
                                        monthly: string;
                                        /** @description Over the remaining months, decimal yuan with at most 8 decimals */
                                        whole: string;
                                    };
                                } | null;
                                priceLines: {
                                    /** @enum {string} */
                                    code: "BASE" | "SEATS";
                                    quantity: number;
                                    periods: number;
                                    /** @description Unit price, decimal yuan */
                                    unit: string;
                                    /** @description Minor units (1/100), digits only */
                                    amount: string;
                                    name: {
                                        "zh-CN": string;
                                        en: string;
                                    } | null;
                                    measure: {
                                        "zh-CN": string;
                                        en: string;
                                    } | null;
                                }[];
                            }[];
                        };
                        /** @description Minor units (1/100), digits only */
                        balance: string;
                    };
                };
            };
        };
    };
    "balance.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        currency: "CNY" | "USD" | "EUR";
                        /** @description Minor units (1/100), digits only */
                        balance: string;
                        isInArrears: boolean;
                        month: {
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            from: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            to: string;
                            /** @description Minor units (1/100), digits only */
                            received: string;
                            /** @description Minor units (1/100), digits only */
                            spent: string;
                        };
                    };
                };
            };
        };
    };
    "balance.movements": {
        parameters: {
            query?: {
                /** @description Inclusive */
                from?: string;
                /** @description Exclusive */
                to?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            /** @description `top-up`, `order-paid`, `refund`, `usage-charge` */
                            kind: string;
                            /** @description What it was for: the top-up, order or charge */
                            subject: string;
                            /** @description Minor units; above zero came in, below zero went out */
                            amount: string;
                            /** @description Minor units (1/100), digits only */
                            balanceAfter: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            postedAt: string;
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    "topUps.channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        channels: {
                            /** @enum {string} */
                            code: "BANK_TRANSFER" | "SIMULATED";
                            isOpen: boolean;
                        }[];
                        /** @description Minor units (1/100), digits only */
                        minimum: string;
                        /** @description Minor units (1/100), digits only */
                        maximum: string;
                        receivingAccount: {
                            holder: string;
                            bank: string;
                            number: string;
                        } | null;
                    };
                };
            };
        };
    };
    "topUps.list": {
        parameters: {
            query?: {
                state?: "PENDING" | "CONFIRMED" | "REJECTED" | "CANCELLED";
                channel?: "BANK_TRANSFER" | "SIMULATED";
                /** @description The beginning of the reference */
                q?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            /** @enum {string} */
                            channel: "BANK_TRANSFER" | "SIMULATED";
                            currency: "CNY" | "USD" | "EUR";
                            /** @description Minor units (1/100), digits only */
                            amount: string;
                            payerName: string | null;
                            remark: string | null;
                            /** @description To be written into the purpose of the transfer */
                            reference: string;
                            /** @enum {string} */
                            state: "PENDING" | "CONFIRMED" | "REJECTED" | "CANCELLED";
                            actions: string[];
                            payUrl: string | null;
                            reason: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            requestedAt: string;
                            decidedAt: string | null;
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    "topUps.request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    channel: "BANK_TRANSFER" | "SIMULATED";
                    /** @description Minor units (1/100), above zero */
                    amount: string;
                    payerName?: string;
                    remark?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        channel: "BANK_TRANSFER" | "SIMULATED";
                        currency: "CNY" | "USD" | "EUR";
                        /** @description Minor units (1/100), digits only */
                        amount: string;
                        payerName: string | null;
                        remark: string | null;
                        /** @description To be written into the purpose of the transfer */
                        reference: string;
                        /** @enum {string} */
                        state: "PENDING" | "CONFIRMED" | "REJECTED" | "CANCELLED";
                        actions: string[];
                        payUrl: string | null;
                        reason: string | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        requestedAt: string;
                        decidedAt: string | null;
                    };
                };
            };
        };
    };
    "topUps.cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                topUpId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        channel: "BANK_TRANSFER" | "SIMULATED";
                        currency: "CNY" | "USD" | "EUR";
                        /** @description Minor units (1/100), digits only */
                        amount: string;
                        payerName: string | null;
                        remark: string | null;
                        /** @description To be written into the purpose of the transfer */
                        reference: string;
                        /** @enum {string} */
                        state: "PENDING" | "CONFIRMED" | "REJECTED" | "CANCELLED";
                        actions: string[];
                        payUrl: string | null;
                        reason: string | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        requestedAt: string;
                        decidedAt: string | null;
                    };
                };
            };
        };
    };
    "operatorTopUps.list": {
        parameters: {
            query?: {
                accountId?: string;
                state?: "PENDING" | "CONFIRMED" | "REJECTED" | "CANCELLED";
                channel?: "BANK_TRANSFER" | "SIMULATED";
                /** @description The beginning of the reference */
                q?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            /** @enum {string} */
                            channel: "BANK_TRANSFER" | "SIMULATED";
                            currency: "CNY" | "USD" | "EUR";
                            /** @description Minor units (1/100), digits only */
                            amount: string;
                            payerName: string | null;
                            remark: string | null;
                            /** @description To be written into the purpose of the transfer */
                            reference: string;
                            /** @enum {string} */
                            state: "PENDING" | "CONFIRMED" | "REJECTED" | "CANCELLED";
                            actions: string[];
                            payUrl: string | null;
                            reason: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            requestedAt: string;
                            decidedAt: string | null;
                            accountId: string;
                            accountName: string;
                            transactionId: string | null;
                            decidedBy: string | null;
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    "operatorTopUps.confirm": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                topUpId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        channel: "BANK_TRANSFER" | "SIMULATED";
                        currency: "CNY" | "USD" | "EUR";
                        /** @description Minor units (1/100), digits only */
                        amount: string;
                        payerName: string | null;
                        remark: string | null;
                        /** @description To be written into the purpose of the transfer */
                        reference: string;
                        /** @enum {string} */
                        state: "PENDING" | "CONFIRMED" | "REJECTED" | "CANCELLED";
                        actions: string[];
                        payUrl: string | null;
                        reason: string | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        requestedAt: string;
                        decidedAt: string | null;
                        accountId: string;
                        accountName: string;
                        transactionId: string | null;
                        decidedBy: string | null;
                    };
                };
            };
        };
    };
    "operatorTopUps.reject": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                topUpId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        channel: "BANK_TRANSFER" | "SIMULATED";
                        currency: "CNY" | "USD" | "EUR";
                        /** @description Minor units (1/100), digits only */
                        amount: string;
                        payerName: string | null;
                        remark: string | null;
                        /** @description To be written into the purpose of the transfer */
                        reference: string;
                        /** @enum {string} */
                        state: "PENDING" | "CONFIRMED" | "REJECTED" | "CANCELLED";
                        actions: string[];
                        payUrl: string | null;
                        reason: string | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        requestedAt: string;
                        decidedAt: string | null;
                        accountId: string;
                        accountName: string;
                        transactionId: string | null;
                        decidedBy: string | null;
                    };
                };
            };
        };
    };
    "simulatedChannel.callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    topUpId: string;
                    /** @description Minor units (1/100), above zero */
                    amount: string;
                    transactionId: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        done: true;
                    };
                };
            };
        };
    };
    "simulatedChannel.page": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        reference: string;
                        /** @description Minor units (1/100), digits only */
                        amount: string;
                        currency: "CNY" | "USD" | "EUR";
                        /** @enum {string} */
                        state: "PENDING" | "CONFIRMED" | "REJECTED" | "CANCELLED";
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        requestedAt: string;
                    };
                };
            };
        };
    };
    "simulatedChannel.pay": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        reference: string;
                        /** @description Minor units (1/100), digits only */
                        amount: string;
                        currency: "CNY" | "USD" | "EUR";
                        /** @enum {string} */
                        state: "PENDING" | "CONFIRMED" | "REJECTED" | "CANCELLED";
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        requestedAt: string;
                    };
                };
            };
        };
    };
    "resources.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: "OPENING" | "IN_USE" | "EXPIRED" | "FROZEN" | "RELEASED" | "UNSUBSCRIBED";
                policy?: "MANUAL" | "AUTO" | "NO_RENEW";
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            orderId: string;
                            productId: string;
                            sellerId: string;
                            productName: {
                                "zh-CN": string;
                                en: string;
                            };
                            specificationName: {
                                "zh-CN": string;
                                en: string;
                            };
                            skuCode: string;
                            chargingMode: "PERIOD" | "ON_DEMAND";
                            periodType: ("MONTH" | "YEAR") | null;
                            periodCount: number | null;
                            seats: number | null;
                            /** @enum {string} */
                            state: "OPENING" | "IN_USE" | "EXPIRED" | "FROZEN" | "RELEASED" | "UNSUBSCRIBED";
                            frozenReason: ("EXPIRED" | "ARREARS") | null;
                            instanceId: string | null;
                            startsAt: string | null;
                            expiresAt: string | null;
                            expiryPolicy: "MANUAL" | "AUTO" | "NO_RENEW";
                            autoRenewPeriods: number;
                            autoRenewAt: string | null;
                            freezesAt: string | null;
                            releasesAt: string | null;
                            endedAt: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            ball: {
                                holder: "BUYER" | "SELLER" | "NOBODY";
                                key: string;
                                until: string | null;
                            };
                            actions: {
                                renew: boolean;
                                release: boolean;
                                changePolicy: boolean;
                                reveal: boolean;
                            };
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    "resources.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                resourceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        orderId: string;
                        productId: string;
                        sellerId: string;
                        productName: {
                            "zh-CN": string;
                            en: string;
                        };
                        specificationName: {
                            "zh-CN": string;
                            en: string;
                        };
                        skuCode: string;
                        chargingMode: "PERIOD" | "ON_DEMAND";
                        periodType: ("MONTH" | "YEAR") | null;
                        periodCount: number | null;
                        seats: number | null;
                        /** @enum {string} */
                        state: "OPENING" | "IN_USE" | "EXPIRED" | "FROZEN" | "RELEASED" | "UNSUBSCRIBED";
                        frozenReason: ("EXPIRED" | "ARREARS") | null;
                        instanceId: string | null;
                        startsAt: string | null;
                        expiresAt: string | null;
                        expiryPolicy: "MANUAL" | "AUTO" | "NO_RENEW";
                        autoRenewPeriods: number;
                        autoRenewAt: string | null;
                        freezesAt: string | null;
                        releasesAt: string | null;
                        endedAt: string | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                        ball: {
                            holder: "BUYER" | "SELLER" | "NOBODY";
                            key: string;
                            until: string | null;
                        };
                        actions: {
                            renew: boolean;
                            release: boolean;
                            changePolicy: boolean;
                            reveal: boolean;
                        };
                        product: {
                            id: string;
                            slug: string;
                            name: {
                                "zh-CN": string;
                                en: string;
                            };
                            state: string;
                        };
                        seller: {
                            id: string;
                            company: {
                                "zh-CN": string;
                                en: string;
                            };
                            supportPhone: string;
                            supportEmail: string;
                        };
                        access: {
                            frontEndUrl: string | null;
                            adminUrl: string | null;
                            userName: string | null;
                            memo: string | null;
                        } | null;
                        hasPassword: boolean;
                        accessUpdatedAt: string | null;
                        segments: {
                            id: string;
                            orderId: string;
                            periodType: "MONTH" | "YEAR";
                            periodCount: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            startsAt: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            endsAt: string;
                            state: "NOT_EFFECTIVE" | "EFFECTIVE" | "CANCELLED";
                        }[];
                        renewalPeriods: ("MONTH" | "YEAR")[];
                        changes: string[];
                        canUpgrade: boolean;
                        ahead: {
                            step: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            at: string;
                        }[];
                    };
                };
            };
        };
    };
    "resources.timeline": {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path: {
                resourceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            type: string;
                            subject: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            at: string;
                            actor: string;
                            facts: {
                                [key: string]: unknown;
                            };
                        }[];
                        ahead: {
                            step: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            at: string;
                        }[];
                    };
                };
            };
        };
    };
    "resources.reveal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                resourceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    field: "password";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        password: string;
                        validForSeconds: number;
                    };
                };
            };
        };
    };
    "resources.quoteRenewal": {
        parameters: {
            query: {
                periodType?: "MONTH" | "YEAR";
                periodCount: number;
                seats?: number;
            };
            header?: never;
            path: {
                resourceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        planId: string;
                        periodType: "MONTH" | "YEAR";
                        periodCount: number;
                        maxPeriods: number;
                        seats: number | null;
                        lines: {
                            code: string;
                            quantity: number;
                            periods: number;
                            unit: string;
                            /** @description Minor units (1/100), digits only */
                            amount: string;
                        }[];
                        /** @description Minor units (1/100), digits only */
                        list: string;
                        /** @description Minor units (1/100), digits only */
                        discount: string;
                        /** @description Minor units (1/100), digits only */
                        due: string;
                        currency: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        startsAt: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        expiresAt: string;
                    };
                };
            };
        };
    };
    "resources.renew": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                resourceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    periodType?: "MONTH" | "YEAR";
                    periodCount: number;
                    seats?: number;
                    /** @description Minor units (1/100), digits only */
                    expectedDue?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        orderId: string;
                        /** @description Minor units (1/100), digits only */
                        due: string;
                        state: string;
                    };
                };
            };
        };
    };
    "resources.renewMany": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    items: {
                        resourceId: string;
                        periodType?: "MONTH" | "YEAR";
                        periodCount: number;
                        seats?: number;
                        /** @description Minor units (1/100), digits only */
                        expectedDue?: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        orders: {
                            resourceId: string;
                            orderId: string;
                            /** @description Minor units (1/100), digits only */
                            due: string;
                            state: string;
                        }[];
                        /** @description Minor units (1/100), digits only */
                        due: string;
                    };
                };
            };
        };
    };
    "resources.changePolicy": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                resourceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    policy: "MANUAL" | "AUTO" | "NO_RENEW";
                    periodCount?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        orderId: string;
                        productId: string;
                        sellerId: string;
                        productName: {
                            "zh-CN": string;
                            en: string;
                        };
                        specificationName: {
                            "zh-CN": string;
                            en: string;
                        };
                        skuCode: string;
                        chargingMode: "PERIOD" | "ON_DEMAND";
                        periodType: ("MONTH" | "YEAR") | null;
                        periodCount: number | null;
                        seats: number | null;
                        /** @enum {string} */
                        state: "OPENING" | "IN_USE" | "EXPIRED" | "FROZEN" | "RELEASED" | "UNSUBSCRIBED";
                        frozenReason: ("EXPIRED" | "ARREARS") | null;
                        instanceId: string | null;
                        startsAt: string | null;
                        expiresAt: string | null;
                        expiryPolicy: "MANUAL" | "AUTO" | "NO_RENEW";
                        autoRenewPeriods: number;
                        autoRenewAt: string | null;
                        freezesAt: string | null;
                        releasesAt: string | null;
                        endedAt: string | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                        ball: {
                            holder: "BUYER" | "SELLER" | "NOBODY";
                            key: string;
                            until: string | null;
                        };
                        actions: {
                            renew: boolean;
                            release: boolean;
                            changePolicy: boolean;
                            reveal: boolean;
                        };
                    };
                };
            };
        };
    };
    "resources.release": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                resourceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        orderId: string;
                        productId: string;
                        sellerId: string;
                        productName: {
                            "zh-CN": string;
                            en: string;
                        };
                        specificationName: {
                            "zh-CN": string;
                            en: string;
                        };
                        skuCode: string;
                        chargingMode: "PERIOD" | "ON_DEMAND";
                        periodType: ("MONTH" | "YEAR") | null;
                        periodCount: number | null;
                        seats: number | null;
                        /** @enum {string} */
                        state: "OPENING" | "IN_USE" | "EXPIRED" | "FROZEN" | "RELEASED" | "UNSUBSCRIBED";
                        frozenReason: ("EXPIRED" | "ARREARS") | null;
                        instanceId: string | null;
                        startsAt: string | null;
                        expiresAt: string | null;
                        expiryPolicy: "MANUAL" | "AUTO" | "NO_RENEW";
                        autoRenewPeriods: number;
                        autoRenewAt: string | null;
                        freezesAt: string | null;
                        releasesAt: string | null;
                        endedAt: string | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                        ball: {
                            holder: "BUYER" | "SELLER" | "NOBODY";
                            key: string;
                            until: string | null;
                        };
                        actions: {
                            renew: boolean;
                            release: boolean;
                            changePolicy: boolean;
                            reveal: boolean;
                        };
                    };
                };
            };
        };
    };
    "sellerResources.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: "OPENING" | "IN_USE" | "EXPIRED" | "FROZEN" | "RELEASED" | "UNSUBSCRIBED";
                policy?: "MANUAL" | "AUTO" | "NO_RENEW";
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            orderId: string;
                            productId: string;
                            sellerId: string;
                            productName: {
                                "zh-CN": string;
                                en: string;
                            };
                            specificationName: {
                                "zh-CN": string;
                                en: string;
                            };
                            skuCode: string;
                            chargingMode: "PERIOD" | "ON_DEMAND";
                            periodType: ("MONTH" | "YEAR") | null;
                            periodCount: number | null;
                            seats: number | null;
                            /** @enum {string} */
                            state: "OPENING" | "IN_USE" | "EXPIRED" | "FROZEN" | "RELEASED" | "UNSUBSCRIBED";
                            frozenReason: ("EXPIRED" | "ARREARS") | null;
                            instanceId: string | null;
                            startsAt: string | null;
                            expiresAt: string | null;
                            expiryPolicy: "MANUAL" | "AUTO" | "NO_RENEW";
                            autoRenewPeriods: number;
                            autoRenewAt: string | null;
                            freezesAt: string | null;
                            releasesAt: string | null;
                            endedAt: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            ball: {
                                holder: "BUYER" | "SELLER" | "NOBODY";
                                key: string;
                                until: string | null;
                            };
                            actions: {
                                renew: boolean;
                                release: boolean;
                                changePolicy: boolean;
                                reveal: boolean;
                            };
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    "resources.upgradeOptions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                resourceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ways: {
                            skuCode: string;
                            name: {
                                "zh-CN": string;
                                en: string;
                            };
                            features: {
                                "zh-CN": string;
                                en: string;
                            }[];
                            /** @description The resource’s own SKU: only seats are added */
                            isSame: boolean;
                            seats: {
                                name: {
                                    "zh-CN": string;
                                    en: string;
                                };
                                unit: {
                                    "zh-CN": string;
                                    en: string;
                                };
                                included: number;
                                min: number;
                                max: number;
                                step: number;
                            } | null;
                        }[];
                    };
                };
            };
        };
    };
    "resources.quoteUpgrade": {
        parameters: {
            query?: {
                /** @description The SKU to change to; left out, seats are added to its own */
                skuCode?: string;
                /** @description The new total; left out, the least */
                seats?: number;
            };
            header?: never;
            path: {
                resourceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        skuCode: string;
                        seats: number | null;
                        /** @description How the fee of a change was made (chapter 11): to.whole − from.whole, floor 0, rounded once */
                        change: {
                            remaining: {
                                /** @description Calendar month in Beijing, `2025-04` */
                                month: string;
                                /** @description Days of it that are left */
                                days: number;
                                /** @description Days that it has */
                                of: number;
                            }[];
                            /** @description R: the remaining months, 8 decimals */
                            months: string;
                            from: {
                                skuCode: string;
                                specificationName: {
                                    "zh-CN": string;
                                    en: string;
                                };
                                seats: number | null;
                                /** @description Price per month, decimal yuan with at most 8 decimals */
                                monthly: string;
                                /** @description Over the remaining months, decimal yuan with at most 8 decimals */
                                whole: string;
                            };
                            to: {
                                skuCode: string;
                                specificationName: {
                                    "zh-CN": string;
                                    en: string;
                                };
                                seats: number | null;
                                /** @description Price per month, decimal yuan with at most 8 decimals */
                                monthly: string;
                                /** @description Over the remaining months, decimal yuan with at most 8 decimals */
                                whole: string;
                            };
                        };
                        /** @description Minor units (1/100), digits only */
                        due: string;
                        currency: "CNY" | "USD" | "EUR";
                    };
                };
            };
        };
    };
    "resources.upgrade": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                resourceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The SKU to change to; left out, seats are added to its own */
                    skuCode?: string;
                    /** @description The new total; left out, the least */
                    seats?: number;
                    /** @description The agreements were read and accepted; must be true */
                    agreed: boolean;
                    /** @description Minor units (1/100), digits only */
                    expectedDue?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        orderId: string;
                        /** @description Minor units (1/100), digits only */
                        due: string;
                        state: string;
                    };
                };
            };
        };
    };
    "sellerMessages.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: "PENDING" | "RETRYING" | "FAILED" | "SUCCESS" | "CLOSED" | "CALLING";
                /** @description Activity of the generation */
                scene?: string;
                generation?: "saas-v1" | "saas-v2" | "license-online" | "license-code" | "license-v1" | "order-notify";
                /** @description Why the last attempt failed */
                errorKind?: "NETWORK" | "SIGNATURE" | "ANSWER" | "REFUSED" | "OURS";
                orderId?: string;
                productId?: string;
                /** @description ISO 8601, UTC */
                from?: string;
                /** @description ISO 8601, UTC */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            sellerId: string;
                            orderId: string | null;
                            resourceId: string;
                            productId: string;
                            productName: {
                                "zh-CN": string;
                                en: string;
                            };
                            /** @enum {unknown} */
                            generation: "saas-v1" | "saas-v2" | "license-online" | "license-code" | "license-v1" | "order-notify";
                            /** @description Activity of the generation */
                            scene: string;
                            variant: string | null;
                            /** @enum {string} */
                            state: "PENDING" | "RETRYING" | "FAILED" | "SUCCESS" | "CLOSED" | "CALLING";
                            attempts: number;
                            failures: number;
                            reason: {
                                code: string;
                                text: string;
                            } | null;
                            firstAttemptAt: string | null;
                            lastAttemptAt: string | null;
                            nextAttemptAt: string | null;
                            windowEndsAt: string | null;
                            finishedAt: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            /** @description 9.8: RETRYING or FAILED, and the order not closed */
                            isRestartable: boolean;
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    "sellerMessages.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        sellerId: string;
                        orderId: string | null;
                        resourceId: string;
                        productId: string;
                        productName: {
                            "zh-CN": string;
                            en: string;
                        };
                        /** @enum {unknown} */
                        generation: "saas-v1" | "saas-v2" | "license-online" | "license-code" | "license-v1" | "order-notify";
                        /** @description Activity of the generation */
                        scene: string;
                        variant: string | null;
                        /** @enum {string} */
                        state: "PENDING" | "RETRYING" | "FAILED" | "SUCCESS" | "CLOSED" | "CALLING";
                        attempts: number;
                        failures: number;
                        reason: {
                            code: string;
                            text: string;
                        } | null;
                        firstAttemptAt: string | null;
                        lastAttemptAt: string | null;
                        nextAttemptAt: string | null;
                        windowEndsAt: string | null;
                        finishedAt: string | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                        /** @description 9.8: RETRYING or FAILED, and the order not closed */
                        isRestartable: boolean;
                        policy: string;
                        history: {
                            number: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            at: string;
                            request: {
                                line: string;
                                headers: {
                                    [key: string]: string;
                                };
                                body: string;
                                canonicalParts: {
                                    name: string;
                                    value: string;
                                }[];
                            };
                            answer: {
                                status: number | null;
                                headers: {
                                    [key: string]: string;
                                };
                                body: string | null;
                            };
                            milliseconds: number;
                            addressId: string | null;
                            /** @description The signature of the answer can be examined */
                            isDiagnosable: boolean;
                            outcome: "OK" | "PROCESSING" | "FAILED";
                            reason: {
                                code: string;
                                text: string;
                            } | null;
                        }[];
                    };
                };
            };
        };
    };
    "sellerMessages.restart": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        sellerId: string;
                        orderId: string | null;
                        resourceId: string;
                        productId: string;
                        productName: {
                            "zh-CN": string;
                            en: string;
                        };
                        /** @enum {unknown} */
                        generation: "saas-v1" | "saas-v2" | "license-online" | "license-code" | "license-v1" | "order-notify";
                        /** @description Activity of the generation */
                        scene: string;
                        variant: string | null;
                        /** @enum {string} */
                        state: "PENDING" | "RETRYING" | "FAILED" | "SUCCESS" | "CLOSED" | "CALLING";
                        attempts: number;
                        failures: number;
                        reason: {
                            code: string;
                            text: string;
                        } | null;
                        firstAttemptAt: string | null;
                        lastAttemptAt: string | null;
                        nextAttemptAt: string | null;
                        windowEndsAt: string | null;
                        finishedAt: string | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                        /** @description 9.8: RETRYING or FAILED, and the order not closed */
                        isRestartable: boolean;
                    };
                };
            };
        };
    };
    "sellerMessages.health": {
        parameters: {
            query?: {
                addressId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            productId: string;
                            productName: {
                                "zh-CN": string;
                                en: string;
                            };
                            sellerId: string;
                            sellerName: {
                                "zh-CN": string;
                                en: string;
                            };
                            /**
                             * @description By the latest attempts: FAILING when the last one failed
                             * @enum {unknown}
                             */
                            state: "OK" | "RECOVERED" | "UNSTEADY" | "FAILING";
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            lastAttemptAt: string;
                            /** @description 24 hourly cells, oldest first */
                            cells: {
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                from: string;
                                ok: number;
                                failed: number;
                                p95Milliseconds: number | null;
                            }[];
                            /** @description Production addresses that were called */
                            addressIds: string[];
                            ok: number;
                            failed: number;
                            successRate: number | null;
                            p95Milliseconds: number | null;
                        }[];
                    };
                };
            };
        };
    };
    "operatorMessages.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: "PENDING" | "RETRYING" | "FAILED" | "SUCCESS" | "CLOSED" | "CALLING";
                /** @description Activity of the generation */
                scene?: string;
                generation?: "saas-v1" | "saas-v2" | "license-online" | "license-code" | "license-v1" | "order-notify";
                /** @description Why the last attempt failed */
                errorKind?: "NETWORK" | "SIGNATURE" | "ANSWER" | "REFUSED" | "OURS";
                orderId?: string;
                productId?: string;
                /** @description ISO 8601, UTC */
                from?: string;
                /** @description ISO 8601, UTC */
                to?: string;
                sellerId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            sellerId: string;
                            orderId: string | null;
                            resourceId: string;
                            productId: string;
                            productName: {
                                "zh-CN": string;
                                en: string;
                            };
                            /** @enum {unknown} */
                            generation: "saas-v1" | "saas-v2" | "license-online" | "license-code" | "license-v1" | "order-notify";
                            /** @description Activity of the generation */
                            scene: string;
                            variant: string | null;
                            /** @enum {string} */
                            state: "PENDING" | "RETRYING" | "FAILED" | "SUCCESS" | "CLOSED" | "CALLING";
                            attempts: number;
                            failures: number;
                            reason: {
                                code: string;
                                text: string;
                            } | null;
                            firstAttemptAt: string | null;
                            lastAttemptAt: string | null;
                            nextAttemptAt: string | null;
                            windowEndsAt: string | null;
                            finishedAt: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            /** @description 9.8: RETRYING or FAILED, and the order not closed */
                            isRestartable: boolean;
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    "operatorMessages.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        sellerId: string;
                        orderId: string | null;
                        resourceId: string;
                        productId: string;
                        productName: {
                            "zh-CN": string;
                            en: string;
                        };
                        /** @enum {unknown} */
                        generation: "saas-v1" | "saas-v2" | "license-online" | "license-code" | "license-v1" | "order-notify";
                        /** @description Activity of the generation */
                        scene: string;
                        variant: string | null;
                        /** @enum {string} */
                        state: "PENDING" | "RETRYING" | "FAILED" | "SUCCESS" | "CLOSED" | "CALLING";
                        attempts: number;
                        failures: number;
                        reason: {
                            code: string;
                            text: string;
                        } | null;
                        firstAttemptAt: string | null;
                        lastAttemptAt: string | null;
                        nextAttemptAt: string | null;
                        windowEndsAt: string | null;
                        finishedAt: string | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                        /** @description 9.8: RETRYING or FAILED, and the order not closed */
                        isRestartable: boolean;
                        policy: string;
                        history: {
                            number: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            at: string;
                            request: {
                                line: string;
                                headers: {
                                    [key: string]: string;
                                };
                                body: string;
                                canonicalParts: {
                                    name: string;
                                    value: string;
                                }[];
                            };
                            answer: {
                                status: number | null;
                                headers: {
                                    [key: string]: string;
                                };
                                body: string | null;
                            };
                            milliseconds: number;
                            addressId: string | null;
                            /** @description The signature of the answer can be examined */
                            isDiagnosable: boolean;
                            outcome: "OK" | "PROCESSING" | "FAILED";
                            reason: {
                                code: string;
                                text: string;
                            } | null;
                        }[];
                    };
                };
            };
        };
    };
    "operatorMessages.restart": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        sellerId: string;
                        orderId: string | null;
                        resourceId: string;
                        productId: string;
                        productName: {
                            "zh-CN": string;
                            en: string;
                        };
                        /** @enum {unknown} */
                        generation: "saas-v1" | "saas-v2" | "license-online" | "license-code" | "license-v1" | "order-notify";
                        /** @description Activity of the generation */
                        scene: string;
                        variant: string | null;
                        /** @enum {string} */
                        state: "PENDING" | "RETRYING" | "FAILED" | "SUCCESS" | "CLOSED" | "CALLING";
                        attempts: number;
                        failures: number;
                        reason: {
                            code: string;
                            text: string;
                        } | null;
                        firstAttemptAt: string | null;
                        lastAttemptAt: string | null;
                        nextAttemptAt: string | null;
                        windowEndsAt: string | null;
                        finishedAt: string | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                        /** @description 9.8: RETRYING or FAILED, and the order not closed */
                        isRestartable: boolean;
                    };
                };
            };
        };
    };
    "operatorMessages.health": {
        parameters: {
            query?: {
                sellerId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            productId: string;
                            productName: {
                                "zh-CN": string;
                                en: string;
                            };
                            sellerId: string;
                            sellerName: {
                                "zh-CN": string;
                                en: string;
                            };
                            /**
                             * @description By the latest attempts: FAILING when the last one failed
                             * @enum {unknown}
                             */
                            state: "OK" | "RECOVERED" | "UNSTEADY" | "FAILING";
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            lastAttemptAt: string;
                            /** @description 24 hourly cells, oldest first */
                            cells: {
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                from: string;
                                ok: number;
                                failed: number;
                                p95Milliseconds: number | null;
                            }[];
                            /** @description Production addresses that were called */
                            addressIds: string[];
                            ok: number;
                            failed: number;
                            successRate: number | null;
                            p95Milliseconds: number | null;
                        }[];
                    };
                };
            };
        };
    };
    "resources.refreshAccess": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                resourceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        isLive: boolean;
                        access: {
                            frontEndUrl: string | null;
                            adminUrl: string | null;
                            userName: string | null;
                            memo: string | null;
                        } | null;
                        accessUpdatedAt: string | null;
                        reason: {
                            code: string;
                            text: string;
                        } | null;
                    };
                };
            };
        };
    };
    "resources.refreshAccesses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    resourceIds: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            resourceId: string;
                            isLive: boolean;
                            access: {
                                frontEndUrl: string | null;
                                adminUrl: string | null;
                                userName: string | null;
                                memo: string | null;
                            } | null;
                            accessUpdatedAt: string | null;
                            reason: {
                                code: string;
                                text: string;
                            } | null;
                        }[];
                    };
                };
            };
        };
    };
    "sellerReplays.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            sellerId: string;
                            productId: string | null;
                            scene: string | null;
                            from: string | null;
                            to: string | null;
                            /** @enum {unknown} */
                            state: "RUNNING" | "DONE";
                            /** @description Messages that matched when it began */
                            total: number;
                            restarted: number;
                            /** @description Being called, or their order closed */
                            skipped: number;
                            succeeded: number;
                            failedAgain: number;
                            /** @description Brought back, not called yet */
                            waiting: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            finishedAt: string | null;
                        }[];
                    };
                };
            };
        };
    };
    "sellerReplays.start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    productId?: string;
                    /** @description Activity of the generation */
                    scene?: string;
                    /**
                     * Format: date-time
                     * @description ISO 8601, UTC
                     */
                    from?: string;
                    /**
                     * Format: date-time
                     * @description ISO 8601, UTC
                     */
                    to?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        sellerId: string;
                        productId: string | null;
                        scene: string | null;
                        from: string | null;
                        to: string | null;
                        /** @enum {unknown} */
                        state: "RUNNING" | "DONE";
                        /** @description Messages that matched when it began */
                        total: number;
                        restarted: number;
                        /** @description Being called, or their order closed */
                        skipped: number;
                        succeeded: number;
                        failedAgain: number;
                        /** @description Brought back, not called yet */
                        waiting: number;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                        finishedAt: string | null;
                    };
                };
            };
        };
    };
    "sellerReplays.preview": {
        parameters: {
            query?: {
                productId?: string;
                /** @description Activity of the generation */
                scene?: string;
                /** @description ISO 8601, UTC */
                from?: string;
                /** @description ISO 8601, UTC */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        count: number;
                    };
                };
            };
        };
    };
    "operatorReplays.list": {
        parameters: {
            query: {
                sellerId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            sellerId: string;
                            productId: string | null;
                            scene: string | null;
                            from: string | null;
                            to: string | null;
                            /** @enum {unknown} */
                            state: "RUNNING" | "DONE";
                            /** @description Messages that matched when it began */
                            total: number;
                            restarted: number;
                            /** @description Being called, or their order closed */
                            skipped: number;
                            succeeded: number;
                            failedAgain: number;
                            /** @description Brought back, not called yet */
                            waiting: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            finishedAt: string | null;
                        }[];
                    };
                };
            };
        };
    };
    "operatorReplays.start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    sellerId: string;
                    productId?: string;
                    /** @description Activity of the generation */
                    scene?: string;
                    /**
                     * Format: date-time
                     * @description ISO 8601, UTC
                     */
                    from?: string;
                    /**
                     * Format: date-time
                     * @description ISO 8601, UTC
                     */
                    to?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        sellerId: string;
                        productId: string | null;
                        scene: string | null;
                        from: string | null;
                        to: string | null;
                        /** @enum {unknown} */
                        state: "RUNNING" | "DONE";
                        /** @description Messages that matched when it began */
                        total: number;
                        restarted: number;
                        /** @description Being called, or their order closed */
                        skipped: number;
                        succeeded: number;
                        failedAgain: number;
                        /** @description Brought back, not called yet */
                        waiting: number;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                        finishedAt: string | null;
                    };
                };
            };
        };
    };
    "operatorReplays.preview": {
        parameters: {
            query: {
                sellerId: string;
                productId?: string;
                /** @description Activity of the generation */
                scene?: string;
                /** @description ISO 8601, UTC */
                from?: string;
                /** @description ISO 8601, UTC */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        count: number;
                    };
                };
            };
        };
    };
    "sellerNotifications.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            addressId: string;
                            deliveryType: ("SAAS" | "LICENSE") | null;
                            productId: string | null;
                            isEnabled: boolean;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                        }[];
                    };
                };
            };
        };
    };
    "sellerNotifications.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    addressId: string;
                    /** @enum {unknown} */
                    deliveryType?: "SAAS" | "LICENSE";
                    productId?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        addressId: string;
                        deliveryType: ("SAAS" | "LICENSE") | null;
                        productId: string | null;
                        isEnabled: boolean;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                    };
                };
            };
        };
    };
    "sellerNotifications.delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                notificationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        done: true;
                    };
                };
            };
        };
    };
    "sellerNotifications.switch": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                notificationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    isEnabled: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        addressId: string;
                        deliveryType: ("SAAS" | "LICENSE") | null;
                        productId: string | null;
                        isEnabled: boolean;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                    };
                };
            };
        };
    };
    "sellerIncoming.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            /** @description Scene of the open API */
                            interface: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            at: string;
                            method: string;
                            url: string;
                            status: number;
                            /** @description What we answered */
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "sellerIncoming.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                requestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @description Scene of the open API */
                        interface: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        at: string;
                        method: string;
                        url: string;
                        status: number;
                        /** @description What we answered */
                        code: string;
                        message: string;
                        headers: {
                            [key: string]: string;
                        };
                        body: string;
                        /** @description False when the body was longer than 16 KB and is cut */
                        isWhole: boolean;
                    };
                };
            };
        };
    };
    "sellerIncoming.diagnose": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                requestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        diagnosis: {
                            /** @enum {unknown} */
                            verdict: "OK" | "WRONG" | "UNREADABLE";
                            scheme: string | null;
                            findings: {
                                code: string;
                                /** @enum {unknown} */
                                certainty: "PROVEN" | "LIKELY";
                                title: string;
                                explanation: string;
                                fix: string;
                                part: string | null;
                                offset: number | null;
                            }[];
                            canonical: {
                                name: string;
                                value: string;
                                byteLength: number | null;
                                hexdump: string[];
                                isCut: boolean;
                            }[];
                            signed: {
                                name: string;
                                value: string;
                                byteLength: number | null;
                                hexdump: string[];
                                isCut: boolean;
                            }[];
                            expected: string | null;
                            received: string | null;
                            keyLabel: string | null;
                        } | null;
                    };
                };
            };
        };
    };
    "sellerMessages.diagnose": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                messageId: string;
                /** @description Number of the attempt, from 1 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        diagnosis: {
                            /** @enum {unknown} */
                            verdict: "OK" | "WRONG" | "UNREADABLE";
                            scheme: string | null;
                            findings: {
                                code: string;
                                /** @enum {unknown} */
                                certainty: "PROVEN" | "LIKELY";
                                title: string;
                                explanation: string;
                                fix: string;
                                part: string | null;
                                offset: number | null;
                            }[];
                            canonical: {
                                name: string;
                                value: string;
                                byteLength: number | null;
                                hexdump: string[];
                                isCut: boolean;
                            }[];
                            signed: {
                                name: string;
                                value: string;
                                byteLength: number | null;
                                hexdump: string[];
                                isCut: boolean;
                            }[];
                            expected: string | null;
                            received: string | null;
                            keyLabel: string | null;
                        } | null;
                    };
                };
            };
        };
    };
    "licenses.ofResource": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                resourceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        kind: "CODE" | "ONLINE" | "NONE";
                        license: {
                            id: string;
                            code: string;
                            resourceId: string;
                            orderId: string;
                            productId: string;
                            productName: {
                                "zh-CN": string;
                                en: string;
                            };
                            amount: number | null;
                            /** @enum {unknown} */
                            state: "GENERATED" | "CLAIMED" | "ALIVE" | "EXPIRED" | "RELEASED";
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            claimedAt: string | null;
                            activatedAt: string | null;
                            releasedAt: string | null;
                        } | null;
                        mayApply: boolean;
                        expiresAt: string | null;
                        applications: {
                            id: string;
                            eventId: string;
                            resourceId: string;
                            productId: string;
                            productName: {
                                "zh-CN": string;
                                en: string;
                            };
                            deviceFingerprint: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            effectiveAt: string;
                            expiresAt: string | null;
                            /** @enum {unknown} */
                            state: "REQUESTED" | "ACCEPTED" | "FAILED" | "TIMED_OUT" | "DELIVERED";
                            dueAt: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            acceptedAt: string | null;
                            finishedAt: string | null;
                            deliveredAt: string | null;
                            fetchedAt: string | null;
                            content: {
                                type: "CHARACTERS" | "FILE";
                                fileName: string | null;
                                bytes: number;
                                sha256: string;
                            } | null;
                        }[];
                    };
                };
            };
        };
    };
    "licenses.claim": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                resourceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        code: string;
                        resourceId: string;
                        orderId: string;
                        productId: string;
                        productName: {
                            "zh-CN": string;
                            en: string;
                        };
                        amount: number | null;
                        /** @enum {unknown} */
                        state: "GENERATED" | "CLAIMED" | "ALIVE" | "EXPIRED" | "RELEASED";
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                        claimedAt: string | null;
                        activatedAt: string | null;
                        releasedAt: string | null;
                    };
                };
            };
        };
    };
    "licenses.apply": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                resourceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    deviceFingerprint?: string;
                    /**
                     * Format: date-time
                     * @description ISO 8601, UTC
                     */
                    effectiveAt?: string;
                    /**
                     * Format: date-time
                     * @description ISO 8601, UTC
                     */
                    expiresAt?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        eventId: string;
                        resourceId: string;
                        productId: string;
                        productName: {
                            "zh-CN": string;
                            en: string;
                        };
                        deviceFingerprint: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        effectiveAt: string;
                        expiresAt: string | null;
                        /** @enum {unknown} */
                        state: "REQUESTED" | "ACCEPTED" | "FAILED" | "TIMED_OUT" | "DELIVERED";
                        dueAt: string | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                        acceptedAt: string | null;
                        finishedAt: string | null;
                        deliveredAt: string | null;
                        fetchedAt: string | null;
                        content: {
                            type: "CHARACTERS" | "FILE";
                            fileName: string | null;
                            bytes: number;
                            sha256: string;
                        } | null;
                    };
                };
            };
        };
    };
    "licenses.reveal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        characters: string;
                    };
                };
            };
        };
    };
    "licenses.download": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
        };
    };
    "sellerLicenses.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: "GENERATED" | "CLAIMED" | "ALIVE" | "EXPIRED" | "RELEASED";
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            code: string;
                            resourceId: string;
                            orderId: string;
                            productId: string;
                            productName: {
                                "zh-CN": string;
                                en: string;
                            };
                            amount: number | null;
                            /** @enum {unknown} */
                            state: "GENERATED" | "CLAIMED" | "ALIVE" | "EXPIRED" | "RELEASED";
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            claimedAt: string | null;
                            activatedAt: string | null;
                            releasedAt: string | null;
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    "sellerLicenses.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                licenseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        code: string;
                        resourceId: string;
                        orderId: string;
                        productId: string;
                        productName: {
                            "zh-CN": string;
                            en: string;
                        };
                        amount: number | null;
                        /** @enum {unknown} */
                        state: "GENERATED" | "CLAIMED" | "ALIVE" | "EXPIRED" | "RELEASED";
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                        claimedAt: string | null;
                        activatedAt: string | null;
                        releasedAt: string | null;
                    } & {
                        days: {
                            /** @description yyyy-MM-dd */
                            day: string;
                            /** @description The larger of `ids` and `activeNum` */
                            active: number;
                            ids: number;
                            activeNum: number | null;
                        }[];
                    };
                };
            };
        };
    };
    "sellerLicenses.applications": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: "REQUESTED" | "ACCEPTED" | "FAILED" | "TIMED_OUT" | "DELIVERED";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            eventId: string;
                            resourceId: string;
                            productId: string;
                            productName: {
                                "zh-CN": string;
                                en: string;
                            };
                            deviceFingerprint: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            effectiveAt: string;
                            expiresAt: string | null;
                            /** @enum {unknown} */
                            state: "REQUESTED" | "ACCEPTED" | "FAILED" | "TIMED_OUT" | "DELIVERED";
                            dueAt: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            acceptedAt: string | null;
                            finishedAt: string | null;
                            deliveredAt: string | null;
                            fetchedAt: string | null;
                            content: {
                                type: "CHARACTERS" | "FILE";
                                fileName: string | null;
                                bytes: number;
                                sha256: string;
                            } | null;
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    "sellerLicenses.testCodes": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            code: string;
                            /** @enum {unknown} */
                            state: "GENERATED" | "ACTIVATED" | "CHECKED";
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            activatedAt: string | null;
                            checkedAt: string | null;
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    "sellerLicenses.makeTestCodes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    count: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            code: string;
                            /** @enum {unknown} */
                            state: "GENERATED" | "ACTIVATED" | "CHECKED";
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            activatedAt: string | null;
                            checkedAt: string | null;
                        }[];
                    };
                };
            };
        };
    };
    "openApi.licenseActivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error_code: string;
                        error_msg: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    "openApi.licenseHeartbeat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error_code: string;
                        error_msg: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    "openApi.licenseHeartbeatV2": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error_code: string;
                        error_msg: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    "openApi.softwareUsageInfo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error_code: string;
                        error_msg: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    "openApi.upload": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error_code: string;
                        error_msg: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    "operatorTakedowns.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: "OPEN" | "SUSPENDED" | "DISMISSED" | "RESTORED";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            productId: string;
                            productName: {
                                "zh-CN": string;
                                en: string;
                            };
                            /** @enum {unknown} */
                            cause: "ORDER_FAILURES" | "DIAL_TEST";
                            /** @description Calendar month in Beijing, yyyyMM */
                            period: string;
                            /** @description `failures`: orders failed by the interface when the task was opened */
                            facts: {
                                [key: string]: string | number;
                            };
                            /** @enum {unknown} */
                            state: "OPEN" | "SUSPENDED" | "DISMISSED" | "RESTORED";
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            openedAt: string;
                            decidedAt: string | null;
                            reason: string | null;
                            sellerId: string;
                            sellerName: {
                                "zh-CN": string;
                                en: string;
                            };
                            decidedByName: string | null;
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    "operatorTakedowns.suspend": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The seller reads it */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        task: {
                            id: string;
                            productId: string;
                            productName: {
                                "zh-CN": string;
                                en: string;
                            };
                            /** @enum {unknown} */
                            cause: "ORDER_FAILURES" | "DIAL_TEST";
                            /** @description Calendar month in Beijing, yyyyMM */
                            period: string;
                            /** @description `failures`: orders failed by the interface when the task was opened */
                            facts: {
                                [key: string]: string | number;
                            };
                            /** @enum {unknown} */
                            state: "OPEN" | "SUSPENDED" | "DISMISSED" | "RESTORED";
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            openedAt: string;
                            decidedAt: string | null;
                            reason: string | null;
                            sellerId: string;
                            sellerName: {
                                "zh-CN": string;
                                en: string;
                            };
                            decidedByName: string | null;
                        };
                    };
                };
            };
        };
    };
    "operatorTakedowns.dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The seller reads it */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        task: {
                            id: string;
                            productId: string;
                            productName: {
                                "zh-CN": string;
                                en: string;
                            };
                            /** @enum {unknown} */
                            cause: "ORDER_FAILURES" | "DIAL_TEST";
                            /** @description Calendar month in Beijing, yyyyMM */
                            period: string;
                            /** @description `failures`: orders failed by the interface when the task was opened */
                            facts: {
                                [key: string]: string | number;
                            };
                            /** @enum {unknown} */
                            state: "OPEN" | "SUSPENDED" | "DISMISSED" | "RESTORED";
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            openedAt: string;
                            decidedAt: string | null;
                            reason: string | null;
                            sellerId: string;
                            sellerName: {
                                "zh-CN": string;
                                en: string;
                            };
                            decidedByName: string | null;
                        };
                    };
                };
            };
        };
    };
    "operatorTakedowns.restore": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The seller reads it */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        task: {
                            id: string;
                            productId: string;
                            productName: {
                                "zh-CN": string;
                                en: string;
                            };
                            /** @enum {unknown} */
                            cause: "ORDER_FAILURES" | "DIAL_TEST";
                            /** @description Calendar month in Beijing, yyyyMM */
                            period: string;
                            /** @description `failures`: orders failed by the interface when the task was opened */
                            facts: {
                                [key: string]: string | number;
                            };
                            /** @enum {unknown} */
                            state: "OPEN" | "SUSPENDED" | "DISMISSED" | "RESTORED";
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            openedAt: string;
                            decidedAt: string | null;
                            reason: string | null;
                            sellerId: string;
                            sellerName: {
                                "zh-CN": string;
                                en: string;
                            };
                            decidedByName: string | null;
                        };
                    };
                };
            };
        };
    };
    "sellerProducts.health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        period: string;
                        warnAt: number;
                        taskAbove: number;
                        items: {
                            productId: string;
                            productName: {
                                "zh-CN": string;
                                en: string;
                            };
                            /** @enum {unknown} */
                            productState: "DRAFT" | "IN_REVIEW" | "REJECTED" | "LISTED" | "HIDDEN" | "SUSPENDED" | "DISCONTINUED";
                            failures: number;
                            /** @enum {unknown} */
                            risk: "NONE" | "WARNED" | "OVER";
                            task: {
                                id: string;
                                productId: string;
                                productName: {
                                    "zh-CN": string;
                                    en: string;
                                };
                                /** @enum {unknown} */
                                cause: "ORDER_FAILURES" | "DIAL_TEST";
                                /** @description Calendar month in Beijing, yyyyMM */
                                period: string;
                                /** @description `failures`: orders failed by the interface when the task was opened */
                                facts: {
                                    [key: string]: string | number;
                                };
                                /** @enum {unknown} */
                                state: "OPEN" | "SUSPENDED" | "DISMISSED" | "RESTORED";
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                openedAt: string;
                                decidedAt: string | null;
                                reason: string | null;
                            } | null;
                        }[];
                    };
                };
            };
        };
    };
    "usagePush.send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error_code: string;
                        error_msg: string;
                    };
                };
            };
        };
    };
    "sellerUsage.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: "RECEIVED" | "VALIDATED" | "RATED" | "CHARGED" | "ABNORMAL";
                resourceId?: string;
                meteringSn?: string;
                /** @description ISO 8601, UTC */
                from?: string;
                /** @description ISO 8601, UTC */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            meteringSn: string;
                            instanceId: string;
                            resourceId: string | null;
                            itemCode: string | null;
                            usage: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            recordAt: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            beginAt: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            endAt: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            receivedAt: string;
                            /** @enum {unknown} */
                            state: "RECEIVED" | "VALIDATED" | "RATED" | "CHARGED" | "ABNORMAL";
                            code: string | null;
                            reason: {
                                "zh-CN": string;
                                en: string;
                            } | null;
                            chargeId: string | null;
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    "sellerUsage.report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    usage_records: unknown[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        results: {
                            meteringSn: string;
                            result: "ACCEPTED" | "DUPLICATE" | "ABNORMAL" | "CONFLICT";
                            code: string | null;
                            reason: {
                                "zh-CN": string;
                                en: string;
                            } | null;
                        }[];
                    };
                };
            };
        };
    };
    "sellerUsage.charge": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                chargeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        resourceId: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        runAt: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        chargedAt: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        consumedFrom: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        consumedUntil: string;
                        accountMonth: string;
                        /** @description Minor units (1/100), digits only */
                        amount: string;
                        currency: "CNY" | "USD" | "EUR";
                        planId: string;
                        lines: {
                            itemCode: string;
                            name: {
                                "zh-CN": string;
                                en: string;
                            };
                            unit: {
                                "zh-CN": string;
                                en: string;
                            };
                            records: number;
                            usage: string;
                            /** @description Yuan for one unit */
                            unitPrice: string;
                            /** @description Yuan, 8 decimals: usage × unit price */
                            accrued: string;
                            /** @description Yuan, 8 decimals, from the charge before */
                            carriedIn: string;
                            /** @description Minor units (1/100), digits only */
                            posted: string;
                            /** @description Yuan, 8 decimals, to the next charge */
                            carriedOut: string;
                            formula: string;
                        }[];
                        records: {
                            items: {
                                id: string;
                                meteringSn: string;
                                instanceId: string;
                                resourceId: string | null;
                                itemCode: string | null;
                                usage: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                recordAt: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                beginAt: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                endAt: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                receivedAt: string;
                                /** @enum {unknown} */
                                state: "RECEIVED" | "VALIDATED" | "RATED" | "CHARGED" | "ABNORMAL";
                                code: string | null;
                                reason: {
                                    "zh-CN": string;
                                    en: string;
                                } | null;
                                chargeId: string | null;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
    };
    "usage.overview": {
        parameters: {
            query?: {
                /** @description yyyyMM */
                month?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        month: string;
                        currency: "CNY" | "USD" | "EUR";
                        /** @description Minor units (1/100), digits only */
                        total: string;
                        resources: {
                            resourceId: string;
                            productName: {
                                "zh-CN": string;
                                en: string;
                            };
                            specificationName: {
                                "zh-CN": string;
                                en: string;
                            };
                            state: string;
                            /** @description Minor units (1/100), digits only */
                            amount: string;
                            charges: number;
                        }[];
                        days: {
                            date: string;
                            /** @description Minor units (1/100), digits only */
                            amount: string;
                        }[];
                    };
                };
            };
        };
    };
    "usage.ofResource": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description yyyyMM */
                month?: string;
            };
            header?: never;
            path: {
                resourceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        resourceId: string;
                        chargingMode: "PERIOD" | "ON_DEMAND";
                        month: string;
                        currency: "CNY" | "USD" | "EUR";
                        items: {
                            code: string;
                            name: {
                                "zh-CN": string;
                                en: string;
                            };
                            unit: {
                                "zh-CN": string;
                                en: string;
                            };
                            unitPrice: string;
                        }[];
                        /** @description Minor units (1/100), digits only */
                        total: string;
                        days: {
                            date: string;
                            itemCode: string;
                            usage: string;
                            records: number;
                        }[];
                        charges: {
                            id: string;
                            resourceId: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            runAt: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            chargedAt: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            consumedFrom: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            consumedUntil: string;
                            accountMonth: string;
                            /** @description Minor units (1/100), digits only */
                            amount: string;
                        }[];
                        records: {
                            items: {
                                id: string;
                                meteringSn: string;
                                instanceId: string;
                                resourceId: string | null;
                                itemCode: string | null;
                                usage: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                recordAt: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                beginAt: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                endAt: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                receivedAt: string;
                                /** @enum {unknown} */
                                state: "RECEIVED" | "VALIDATED" | "RATED" | "CHARGED" | "ABNORMAL";
                                code: string | null;
                                reason: {
                                    "zh-CN": string;
                                    en: string;
                                } | null;
                                chargeId: string | null;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
    };
    "usage.charge": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                chargeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        resourceId: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        runAt: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        chargedAt: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        consumedFrom: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        consumedUntil: string;
                        accountMonth: string;
                        /** @description Minor units (1/100), digits only */
                        amount: string;
                        currency: "CNY" | "USD" | "EUR";
                        planId: string;
                        lines: {
                            itemCode: string;
                            name: {
                                "zh-CN": string;
                                en: string;
                            };
                            unit: {
                                "zh-CN": string;
                                en: string;
                            };
                            records: number;
                            usage: string;
                            /** @description Yuan for one unit */
                            unitPrice: string;
                            /** @description Yuan, 8 decimals: usage × unit price */
                            accrued: string;
                            /** @description Yuan, 8 decimals, from the charge before */
                            carriedIn: string;
                            /** @description Minor units (1/100), digits only */
                            posted: string;
                            /** @description Yuan, 8 decimals, to the next charge */
                            carriedOut: string;
                            formula: string;
                        }[];
                        records: {
                            items: {
                                id: string;
                                meteringSn: string;
                                instanceId: string;
                                resourceId: string | null;
                                itemCode: string | null;
                                usage: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                recordAt: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                beginAt: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                endAt: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                receivedAt: string;
                                /** @enum {unknown} */
                                state: "RECEIVED" | "VALIDATED" | "RATED" | "CHARGED" | "ABNORMAL";
                                code: string | null;
                                reason: {
                                    "zh-CN": string;
                                    en: string;
                                } | null;
                                chargeId: string | null;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
    };
    "usagePush.sendOld": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error_code: string;
                        error_msg: string;
                    };
                };
            };
        };
    };
    "sellerStatements.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: "GENERATED" | "SENT" | "COUNTERSIGNING" | "PAYING" | "PAY_FAILED" | "ROLLED_OVER" | "PAID";
                /** @description yyyyMM, a month in Beijing */
                period?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            sellerId: string;
                            period: string;
                            /** @enum {unknown} */
                            state: "GENERATED" | "SENT" | "COUNTERSIGNING" | "PAYING" | "PAY_FAILED" | "ROLLED_OVER" | "PAID";
                            currency: "CNY" | "USD" | "EUR";
                            /** @description Minor units (1/100), digits only */
                            sales: string;
                            /** @description Minor units (1/100), digits only */
                            fee: string;
                            /** @description Minor units (1/100), digits only */
                            payable: string;
                            lines: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            generatedAt: string;
                            sentAt: string | null;
                            countersignedAt: string | null;
                            paidAt: string | null;
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    "sellerStatements.current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        period: string;
                        currency: "CNY" | "USD" | "EUR";
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        from: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        to: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        runAt: string;
                        lines: number;
                        /** @description Minor units (1/100), digits only */
                        sales: string;
                        /** @description Minor units (1/100), digits only */
                        fee: string;
                        /** @description Minor units (1/100), digits only */
                        payable: string;
                        recent: {
                            id: string;
                            /** @enum {unknown} */
                            kind: "SEGMENT" | "CHANGE" | "USAGE";
                            orderId: string | null;
                            orderLineId: string | null;
                            usageChargeId: string | null;
                            resourceId: string;
                            productId: string;
                            productName: {
                                "zh-CN": string;
                                en: string;
                            };
                            /** @description Minor units (1/100), digits only */
                            base: string;
                            feeBasisPoints: number;
                            /** @description Minor units (1/100), digits only */
                            fee: string;
                            /** @description Minor units (1/100), digits only */
                            sellerAmount: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            effectiveAt: string;
                            period: string;
                            postingId: string | null;
                        }[];
                    };
                };
            };
        };
    };
    "sellerStatements.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                statementId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        sellerId: string;
                        period: string;
                        /** @enum {unknown} */
                        state: "GENERATED" | "SENT" | "COUNTERSIGNING" | "PAYING" | "PAY_FAILED" | "ROLLED_OVER" | "PAID";
                        currency: "CNY" | "USD" | "EUR";
                        /** @description Minor units (1/100), digits only */
                        sales: string;
                        /** @description Minor units (1/100), digits only */
                        fee: string;
                        /** @description Minor units (1/100), digits only */
                        payable: string;
                        lines: number;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        generatedAt: string;
                        sentAt: string | null;
                        countersignedAt: string | null;
                        paidAt: string | null;
                        kinds: {
                            /** @enum {unknown} */
                            kind: "SEGMENT" | "CHANGE" | "USAGE";
                            lines: number;
                            /** @description Minor units (1/100), digits only */
                            sales: string;
                            /** @description Minor units (1/100), digits only */
                            fee: string;
                            /** @description Minor units (1/100), digits only */
                            payable: string;
                        }[];
                        history: {
                            action: string;
                            state: string;
                            note: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            at: string;
                        }[];
                        payout: {
                            id: string;
                            /** @description Minor units (1/100), digits only */
                            amount: string;
                            bankReference: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            recordedAt: string;
                        } | null;
                    };
                };
            };
        };
    };
    "sellerStatements.lines": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                statementId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            /** @enum {unknown} */
                            kind: "SEGMENT" | "CHANGE" | "USAGE";
                            orderId: string | null;
                            orderLineId: string | null;
                            usageChargeId: string | null;
                            resourceId: string;
                            productId: string;
                            productName: {
                                "zh-CN": string;
                                en: string;
                            };
                            /** @description Minor units (1/100), digits only */
                            base: string;
                            feeBasisPoints: number;
                            /** @description Minor units (1/100), digits only */
                            fee: string;
                            /** @description Minor units (1/100), digits only */
                            sellerAmount: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            effectiveAt: string;
                            period: string;
                            postingId: string | null;
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    "sellerRevenue.daily": {
        parameters: {
            query?: {
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        currency: "CNY" | "USD" | "EUR";
                        days: number;
                        current: {
                            date: string;
                            /** @description Minor units (1/100), digits only */
                            sales: string;
                            /** @description Minor units (1/100), digits only */
                            payable: string;
                            lines: number;
                        }[];
                        previous: {
                            date: string;
                            /** @description Minor units (1/100), digits only */
                            sales: string;
                            /** @description Minor units (1/100), digits only */
                            payable: string;
                            lines: number;
                        }[];
                        /** @description Minor units (1/100), digits only */
                        currentSales: string;
                        /** @description Minor units (1/100), digits only */
                        currentPayable: string;
                        /** @description Minor units (1/100), digits only */
                        previousSales: string;
                        /** @description Minor units (1/100), digits only */
                        previousPayable: string;
                    };
                };
            };
        };
    };
    "operatorStatements.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: "GENERATED" | "SENT" | "COUNTERSIGNING" | "PAYING" | "PAY_FAILED" | "ROLLED_OVER" | "PAID";
                /** @description yyyyMM, a month in Beijing */
                period?: string;
                sellerId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            sellerId: string;
                            period: string;
                            /** @enum {unknown} */
                            state: "GENERATED" | "SENT" | "COUNTERSIGNING" | "PAYING" | "PAY_FAILED" | "ROLLED_OVER" | "PAID";
                            currency: "CNY" | "USD" | "EUR";
                            /** @description Minor units (1/100), digits only */
                            sales: string;
                            /** @description Minor units (1/100), digits only */
                            fee: string;
                            /** @description Minor units (1/100), digits only */
                            payable: string;
                            lines: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            generatedAt: string;
                            sentAt: string | null;
                            countersignedAt: string | null;
                            paidAt: string | null;
                            sellerName: {
                                "zh-CN": string;
                                en: string;
                            };
                            actions: string[];
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    "operatorStatements.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                statementId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        sellerId: string;
                        period: string;
                        /** @enum {unknown} */
                        state: "GENERATED" | "SENT" | "COUNTERSIGNING" | "PAYING" | "PAY_FAILED" | "ROLLED_OVER" | "PAID";
                        currency: "CNY" | "USD" | "EUR";
                        /** @description Minor units (1/100), digits only */
                        sales: string;
                        /** @description Minor units (1/100), digits only */
                        fee: string;
                        /** @description Minor units (1/100), digits only */
                        payable: string;
                        lines: number;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        generatedAt: string;
                        sentAt: string | null;
                        countersignedAt: string | null;
                        paidAt: string | null;
                        sellerName: {
                            "zh-CN": string;
                            en: string;
                        };
                        actions: string[];
                        kinds: {
                            /** @enum {unknown} */
                            kind: "SEGMENT" | "CHANGE" | "USAGE";
                            lines: number;
                            /** @description Minor units (1/100), digits only */
                            sales: string;
                            /** @description Minor units (1/100), digits only */
                            fee: string;
                            /** @description Minor units (1/100), digits only */
                            payable: string;
                        }[];
                        history: {
                            action: string;
                            state: string;
                            note: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            at: string;
                        }[];
                        payout: {
                            id: string;
                            /** @description Minor units (1/100), digits only */
                            amount: string;
                            bankReference: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            recordedAt: string;
                        } | null;
                    };
                };
            };
        };
    };
    "operatorStatements.lines": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                statementId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            /** @enum {unknown} */
                            kind: "SEGMENT" | "CHANGE" | "USAGE";
                            orderId: string | null;
                            orderLineId: string | null;
                            usageChargeId: string | null;
                            resourceId: string;
                            productId: string;
                            productName: {
                                "zh-CN": string;
                                en: string;
                            };
                            /** @description Minor units (1/100), digits only */
                            base: string;
                            feeBasisPoints: number;
                            /** @description Minor units (1/100), digits only */
                            fee: string;
                            /** @description Minor units (1/100), digits only */
                            sellerAmount: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            effectiveAt: string;
                            period: string;
                            postingId: string | null;
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    "operatorStatements.countersign": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                statementId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        sellerId: string;
                        period: string;
                        /** @enum {unknown} */
                        state: "GENERATED" | "SENT" | "COUNTERSIGNING" | "PAYING" | "PAY_FAILED" | "ROLLED_OVER" | "PAID";
                        currency: "CNY" | "USD" | "EUR";
                        /** @description Minor units (1/100), digits only */
                        sales: string;
                        /** @description Minor units (1/100), digits only */
                        fee: string;
                        /** @description Minor units (1/100), digits only */
                        payable: string;
                        lines: number;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        generatedAt: string;
                        sentAt: string | null;
                        countersignedAt: string | null;
                        paidAt: string | null;
                    };
                };
            };
        };
    };
    "operatorStatements.recordPayout": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                statementId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    bankReference: string;
                    /** @description Minor units (1/100), above zero */
                    amount: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        sellerId: string;
                        period: string;
                        /** @enum {unknown} */
                        state: "GENERATED" | "SENT" | "COUNTERSIGNING" | "PAYING" | "PAY_FAILED" | "ROLLED_OVER" | "PAID";
                        currency: "CNY" | "USD" | "EUR";
                        /** @description Minor units (1/100), digits only */
                        sales: string;
                        /** @description Minor units (1/100), digits only */
                        fee: string;
                        /** @description Minor units (1/100), digits only */
                        payable: string;
                        lines: number;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        generatedAt: string;
                        sentAt: string | null;
                        countersignedAt: string | null;
                        paidAt: string | null;
                    };
                };
            };
        };
    };
    "operatorStatements.recordPayoutFailure": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                statementId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        sellerId: string;
                        period: string;
                        /** @enum {unknown} */
                        state: "GENERATED" | "SENT" | "COUNTERSIGNING" | "PAYING" | "PAY_FAILED" | "ROLLED_OVER" | "PAID";
                        currency: "CNY" | "USD" | "EUR";
                        /** @description Minor units (1/100), digits only */
                        sales: string;
                        /** @description Minor units (1/100), digits only */
                        fee: string;
                        /** @description Minor units (1/100), digits only */
                        payable: string;
                        lines: number;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        generatedAt: string;
                        sentAt: string | null;
                        countersignedAt: string | null;
                        paidAt: string | null;
                    };
                };
            };
        };
    };
    "operatorSettlement.runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            period: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            dueAt: string;
                            ranAt: string | null;
                            statements: number | null;
                            refused: number | null;
                            rolledOver: number | null;
                        }[];
                    };
                };
            };
        };
    };
    "operatorSettlement.run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description yyyyMM, a month in Beijing */
                    period: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        period: string;
                        statements: number;
                        refused: number;
                        rolledOver: number;
                    };
                };
            };
        };
    };
    "messages.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description Only those not read yet */
                unread?: boolean;
                category?: "ACCOUNT" | "ORDERS" | "FULFILMENT" | "RENEWAL" | "METERING" | "SETTLEMENT" | "PRODUCTS";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            /** @enum {unknown} */
                            category: "ACCOUNT" | "ORDERS" | "FULFILMENT" | "RENEWAL" | "METERING" | "SETTLEMENT" | "PRODUCTS";
                            event: string;
                            title: {
                                "zh-CN": string;
                                en: string;
                            };
                            body: {
                                "zh-CN": string;
                                en: string;
                            };
                            /** @description Path of ours that the message is about */
                            link: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            readAt: string | null;
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    "messages.unreadCount": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        unread: number;
                    };
                };
            };
        };
    };
    "messages.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        done: true;
                    };
                };
            };
        };
    };
    "messages.readAll": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        done: true;
                    };
                };
            };
        };
    };
    "operatorMailbox.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                recipient?: string;
                state?: "STORED" | "PENDING" | "SENT" | "FAILED";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            event: string;
                            recipient: string;
                            /** @enum {unknown} */
                            lang: "zh-CN" | "en";
                            subject: string;
                            /** @enum {unknown} */
                            state: "STORED" | "PENDING" | "SENT" | "FAILED";
                            attempts: number;
                            lastError: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            sentAt: string | null;
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    "operatorMailbox.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mailId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        event: string;
                        recipient: string;
                        /** @enum {unknown} */
                        lang: "zh-CN" | "en";
                        subject: string;
                        /** @enum {unknown} */
                        state: "STORED" | "PENDING" | "SENT" | "FAILED";
                        attempts: number;
                        lastError: string | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                        sentAt: string | null;
                        text: string;
                        html: string;
                    };
                };
            };
        };
    };
    "openApi.orderQuery": {
        parameters: {
            query?: {
                orderId?: string;
                orderLineId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        resultCode: string;
                        resultMsg: string;
                        orderInfo?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    "protocolReference.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description generation/scene */
                            slug: string;
                            generation: string;
                            generationTitle: {
                                "zh-CN": string;
                                en: string;
                            };
                            scene: string;
                            title: {
                                "zh-CN": string;
                                en: string;
                            };
                        }[];
                    };
                };
            };
        };
    };
    "protocolReference.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                generation: string;
                scene: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description generation/scene */
                        slug: string;
                        generation: string;
                        generationTitle: {
                            "zh-CN": string;
                            en: string;
                        };
                        scene: string;
                        title: {
                            "zh-CN": string;
                            en: string;
                        };
                        body: {
                            "zh-CN": string;
                            en: string;
                        };
                    };
                };
            };
        };
    };
    "worlds.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            name: string;
                            title: string;
                            /** @enum {unknown} */
                            state: "CREATING" | "READY" | "DELETING";
                            /** @description Made by a seller, whose record, addresses and keys are in it */
                            hasSeller: boolean;
                            /** @description Everything of this world is under this path */
                            path: string;
                            url: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            openedAt: string | null;
                        }[];
                    };
                };
            };
        };
    };
    "worlds.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Part of the address: 3 to 30 small letters, digits and hyphens */
                    name: string;
                    /** @description Shown on every page of the sandbox */
                    title: string;
                    productIds?: string[];
                    /**
                     * Format: date-time
                     * @description ISO 8601, UTC
                     */
                    startsAt?: string;
                    /** @description The clock stands at first; it runs when left out */
                    frozen?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        title: string;
                        /** @enum {unknown} */
                        state: "CREATING" | "READY" | "DELETING";
                        /** @description Made by a seller, whose record, addresses and keys are in it */
                        hasSeller: boolean;
                        /** @description Everything of this world is under this path */
                        path: string;
                        url: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                        openedAt: string | null;
                    };
                };
            };
        };
    };
    "worlds.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Part of the address: 3 to 30 small letters, digits and hyphens */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        title: string;
                        /** @enum {unknown} */
                        state: "CREATING" | "READY" | "DELETING";
                        /** @description Made by a seller, whose record, addresses and keys are in it */
                        hasSeller: boolean;
                        /** @description Everything of this world is under this path */
                        path: string;
                        url: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                        openedAt: string | null;
                    };
                };
            };
        };
    };
    "worlds.delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Part of the address: 3 to 30 small letters, digits and hyphens */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        done: true;
                    };
                };
            };
        };
    };
    "worlds.addProducts": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Part of the address: 3 to 30 small letters, digits and hyphens */
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    productIds: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        changed: string[];
                    };
                };
            };
        };
    };
    "worlds.enter": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Part of the address: 3 to 30 small letters, digits and hyphens */
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {unknown} */
                    role: "seller" | "buyer" | "operator";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        role: "seller" | "buyer" | "operator";
                        userId: string;
                        path: string;
                        url: string;
                        csrfToken: string;
                    };
                };
            };
        };
    };
    "clock.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        now: string;
                        world: string;
                        /** @enum {unknown} */
                        state: "REAL" | "FROZEN" | "RUNNING";
                        run: {
                            id: string;
                            /** @enum {unknown} */
                            kind: "FREEZE" | "RESUME" | "ADVANCE" | "NEXT" | "CATCH_UP";
                            /** @enum {unknown} */
                            state: "PENDING" | "RUNNING" | "DONE" | "CANCELLED" | "FAILED";
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            from: string;
                            target: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            current: string;
                            /** @description Due instants at which something was done */
                            steps: number;
                            /** @description Rows handled */
                            handled: number;
                            /** @description World seconds per real second */
                            rate: number | null;
                            /** @description Real seconds so far */
                            seconds: number | null;
                            /** @description The clock was running before and runs on afterwards */
                            resumes: boolean;
                            problem: string | null;
                        } | null;
                        /** @description You entered this sandbox from the main world */
                        mayMove: boolean;
                    };
                };
            };
        };
    };
    "clock.freeze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {unknown} */
                        kind: "FREEZE" | "RESUME" | "ADVANCE" | "NEXT" | "CATCH_UP";
                        /** @enum {unknown} */
                        state: "PENDING" | "RUNNING" | "DONE" | "CANCELLED" | "FAILED";
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        from: string;
                        target: string | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        current: string;
                        /** @description Due instants at which something was done */
                        steps: number;
                        /** @description Rows handled */
                        handled: number;
                        /** @description World seconds per real second */
                        rate: number | null;
                        /** @description Real seconds so far */
                        seconds: number | null;
                        /** @description The clock was running before and runs on afterwards */
                        resumes: boolean;
                        problem: string | null;
                    };
                };
            };
        };
    };
    "clock.resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {unknown} */
                        kind: "FREEZE" | "RESUME" | "ADVANCE" | "NEXT" | "CATCH_UP";
                        /** @enum {unknown} */
                        state: "PENDING" | "RUNNING" | "DONE" | "CANCELLED" | "FAILED";
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        from: string;
                        target: string | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        current: string;
                        /** @description Due instants at which something was done */
                        steps: number;
                        /** @description Rows handled */
                        handled: number;
                        /** @description World seconds per real second */
                        rate: number | null;
                        /** @description Real seconds so far */
                        seconds: number | null;
                        /** @description The clock was running before and runs on afterwards */
                        resumes: boolean;
                        problem: string | null;
                    };
                };
            };
        };
    };
    "clock.advance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description ISO 8601, e.g. P3Y, P1M, P1DT12H; Beijing’s calendar */
                    by?: string;
                    /**
                     * Format: date-time
                     * @description ISO 8601, UTC
                     */
                    to?: string;
                    /** @description Answer when the run has ended, or after so long */
                    waitSeconds?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {unknown} */
                        kind: "FREEZE" | "RESUME" | "ADVANCE" | "NEXT" | "CATCH_UP";
                        /** @enum {unknown} */
                        state: "PENDING" | "RUNNING" | "DONE" | "CANCELLED" | "FAILED";
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        from: string;
                        target: string | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        current: string;
                        /** @description Due instants at which something was done */
                        steps: number;
                        /** @description Rows handled */
                        handled: number;
                        /** @description World seconds per real second */
                        rate: number | null;
                        /** @description Real seconds so far */
                        seconds: number | null;
                        /** @description The clock was running before and runs on afterwards */
                        resumes: boolean;
                        problem: string | null;
                    };
                };
            };
        };
    };
    "clock.next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Answer when the run has ended, or after so long */
                    waitSeconds?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {unknown} */
                        kind: "FREEZE" | "RESUME" | "ADVANCE" | "NEXT" | "CATCH_UP";
                        /** @enum {unknown} */
                        state: "PENDING" | "RUNNING" | "DONE" | "CANCELLED" | "FAILED";
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        from: string;
                        target: string | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        current: string;
                        /** @description Due instants at which something was done */
                        steps: number;
                        /** @description Rows handled */
                        handled: number;
                        /** @description World seconds per real second */
                        rate: number | null;
                        /** @description Real seconds so far */
                        seconds: number | null;
                        /** @description The clock was running before and runs on afterwards */
                        resumes: boolean;
                        problem: string | null;
                    };
                };
            };
        };
    };
    "clock.listRuns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            /** @enum {unknown} */
                            kind: "FREEZE" | "RESUME" | "ADVANCE" | "NEXT" | "CATCH_UP";
                            /** @enum {unknown} */
                            state: "PENDING" | "RUNNING" | "DONE" | "CANCELLED" | "FAILED";
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            from: string;
                            target: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            current: string;
                            /** @description Due instants at which something was done */
                            steps: number;
                            /** @description Rows handled */
                            handled: number;
                            /** @description World seconds per real second */
                            rate: number | null;
                            /** @description Real seconds so far */
                            seconds: number | null;
                            /** @description The clock was running before and runs on afterwards */
                            resumes: boolean;
                            problem: string | null;
                        }[];
                    };
                };
            };
        };
    };
    "clock.getRun": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {unknown} */
                        kind: "FREEZE" | "RESUME" | "ADVANCE" | "NEXT" | "CATCH_UP";
                        /** @enum {unknown} */
                        state: "PENDING" | "RUNNING" | "DONE" | "CANCELLED" | "FAILED";
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        from: string;
                        target: string | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        current: string;
                        /** @description Due instants at which something was done */
                        steps: number;
                        /** @description Rows handled */
                        handled: number;
                        /** @description World seconds per real second */
                        rate: number | null;
                        /** @description Real seconds so far */
                        seconds: number | null;
                        /** @description The clock was running before and runs on afterwards */
                        resumes: boolean;
                        problem: string | null;
                        /** @description The newest 20, the last one first */
                        events: {
                            type: string;
                            subject: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            at: string;
                        }[];
                    };
                };
            };
        };
    };
    "clock.cancelRun": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {unknown} */
                        kind: "FREEZE" | "RESUME" | "ADVANCE" | "NEXT" | "CATCH_UP";
                        /** @enum {unknown} */
                        state: "PENDING" | "RUNNING" | "DONE" | "CANCELLED" | "FAILED";
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        from: string;
                        target: string | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        current: string;
                        /** @description Due instants at which something was done */
                        steps: number;
                        /** @description Rows handled */
                        handled: number;
                        /** @description World seconds per real second */
                        rate: number | null;
                        /** @description Real seconds so far */
                        seconds: number | null;
                        /** @description The clock was running before and runs on afterwards */
                        resumes: boolean;
                        problem: string | null;
                    };
                };
            };
        };
    };
    "chaos.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seed: number;
                        rules: {
                            /** @enum {unknown} */
                            kind: "TIMEOUT" | "DELAY" | "HTTP_5XX" | "WRONG_BODY" | "DUPLICATE" | "REORDER";
                            scene: string | null;
                            probability: number;
                            remaining: number | null;
                            delayMs: number | null;
                            status: number | null;
                            /** @description Calls that it has struck */
                            struck: number;
                        }[];
                    };
                };
            };
        };
    };
    "chaos.set": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    seed?: number;
                    rules: {
                        /** @enum {unknown} */
                        kind: "TIMEOUT" | "DELAY" | "HTTP_5XX" | "WRONG_BODY" | "DUPLICATE" | "REORDER";
                        scene?: string | null;
                        /** @description 1 when left out */
                        probability?: number;
                        times?: number | null;
                        delayMs?: number | null;
                        status?: number | null;
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seed: number;
                        rules: {
                            /** @enum {unknown} */
                            kind: "TIMEOUT" | "DELAY" | "HTTP_5XX" | "WRONG_BODY" | "DUPLICATE" | "REORDER";
                            scene: string | null;
                            probability: number;
                            remaining: number | null;
                            delayMs: number | null;
                            status: number | null;
                            /** @description Calls that it has struck */
                            struck: number;
                        }[];
                    };
                };
            };
        };
    };
    "search.products": {
        parameters: {
            query?: {
                q?: string;
                /** @description Code of either level */
                category?: string;
                mode?: "PERIOD" | "ON_DEMAND";
                deliveryType?: "SAAS";
                seller?: string;
                /** @description Minor units (1/100), digits only */
                minPrice?: string;
                /** @description Minor units (1/100), digits only */
                maxPrice?: string;
                free?: boolean;
                /** @description relevance, sales, newest, price, -price */
                sort?: "relevance" | "sales" | "newest" | "price" | "-price";
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            productId: string;
                            slug: string;
                            name: {
                                "zh-CN": string;
                                en: string;
                            };
                            brief: {
                                "zh-CN": string;
                                en: string;
                            };
                            logo: null | string;
                            seller: {
                                id: string;
                                name: {
                                    "zh-CN": string;
                                    en: string;
                                };
                            };
                            category: string;
                            /** @enum {unknown} */
                            deliveryType: "SAAS";
                            modes: ("PERIOD" | "ON_DEMAND")[];
                            lowest: null | {
                                /** @enum {unknown} */
                                kind: "PERIOD" | "ON_DEMAND";
                                amount: null | string;
                                periodType: null | ("MONTH" | "YEAR");
                                unitPrice: null | string;
                                unit: null | {
                                    "zh-CN": string;
                                    en: string;
                                };
                            };
                            sales: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            listedAt: string;
                            /** @description Name and brief in the reader’s language, cut where the query matches */
                            highlights: {
                                name: {
                                    text: string;
                                    hit: boolean;
                                }[];
                                brief: {
                                    text: string;
                                    hit: boolean;
                                }[];
                            };
                        }[];
                        total: number;
                        page: number;
                        size: number;
                        /** @description Pages that can be asked for, at most 100 */
                        pages: number;
                        /** @description Words read as their neighbours, because nothing bears them as typed */
                        corrections: {
                            from: string;
                            to: string[];
                        }[];
                        /** @description Each facet counted under the other active filters (STO-2) */
                        facets: {
                            categories: {
                                code: string;
                                parent: null | string;
                                count: number;
                            }[];
                            modes: {
                                /** @enum {unknown} */
                                mode: "PERIOD" | "ON_DEMAND";
                                count: number;
                            }[];
                            deliveryTypes: {
                                deliveryType: string;
                                count: number;
                            }[];
                            /** @description Pass min and max as minPrice and maxPrice */
                            priceBands: {
                                /** @description Minor units (1/100), digits only */
                                min: string;
                                max: null | string;
                                count: number;
                            }[];
                            free: number;
                            sellers: {
                                id: string;
                                name: {
                                    "zh-CN": string;
                                    en: string;
                                };
                                count: number;
                            }[];
                        };
                    };
                };
            };
        };
    };
    "products.list": {
        parameters: {
            query?: {
                q?: string;
                /** @description Code of either level */
                category?: string;
                mode?: "PERIOD" | "ON_DEMAND";
                deliveryType?: "SAAS";
                seller?: string;
                /** @description Minor units (1/100), digits only */
                minPrice?: string;
                /** @description Minor units (1/100), digits only */
                maxPrice?: string;
                free?: boolean;
                /** @description relevance, sales, newest, price, -price */
                sort?: "relevance" | "sales" | "newest" | "price" | "-price";
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            productId: string;
                            slug: string;
                            name: {
                                "zh-CN": string;
                                en: string;
                            };
                            brief: {
                                "zh-CN": string;
                                en: string;
                            };
                            logo: null | string;
                            seller: {
                                id: string;
                                name: {
                                    "zh-CN": string;
                                    en: string;
                                };
                            };
                            category: string;
                            /** @enum {unknown} */
                            deliveryType: "SAAS";
                            modes: ("PERIOD" | "ON_DEMAND")[];
                            lowest: null | {
                                /** @enum {unknown} */
                                kind: "PERIOD" | "ON_DEMAND";
                                amount: null | string;
                                periodType: null | ("MONTH" | "YEAR");
                                unitPrice: null | string;
                                unit: null | {
                                    "zh-CN": string;
                                    en: string;
                                };
                            };
                            sales: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            listedAt: string;
                            /** @description Name and brief in the reader’s language, cut where the query matches */
                            highlights: {
                                name: {
                                    text: string;
                                    hit: boolean;
                                }[];
                                brief: {
                                    text: string;
                                    hit: boolean;
                                }[];
                            };
                        }[];
                        total: number;
                        page: number;
                        size: number;
                        /** @description Pages that can be asked for, at most 100 */
                        pages: number;
                        /** @description Words read as their neighbours, because nothing bears them as typed */
                        corrections: {
                            from: string;
                            to: string[];
                        }[];
                        /** @description Each facet counted under the other active filters (STO-2) */
                        facets: {
                            categories: {
                                code: string;
                                parent: null | string;
                                count: number;
                            }[];
                            modes: {
                                /** @enum {unknown} */
                                mode: "PERIOD" | "ON_DEMAND";
                                count: number;
                            }[];
                            deliveryTypes: {
                                deliveryType: string;
                                count: number;
                            }[];
                            /** @description Pass min and max as minPrice and maxPrice */
                            priceBands: {
                                /** @description Minor units (1/100), digits only */
                                min: string;
                                max: null | string;
                                count: number;
                            }[];
                            free: number;
                            sellers: {
                                id: string;
                                name: {
                                    "zh-CN": string;
                                    en: string;
                                };
                                count: number;
                            }[];
                        };
                    };
                };
            };
        };
    };
    "operatorSearch.rebuild": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        written: number;
                    };
                };
            };
        };
    };
    "facts.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        products: number;
                        sellers: number;
                        openingSeconds: number | null;
                        firstTryPercent: number | null;
                    };
                };
            };
        };
    };
    "operatorOverview.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        pendingReviews: number;
                        pendingTopUps: number;
                        /** @description Interface messages that were given up and can still be restarted; refunded orders do not count */
                        failedCalls: number;
                        retryingCalls: number;
                        /** @description Products that staff must decide about (ORD-7) */
                        openTakedowns: number;
                        payableStatements: number;
                        deadNews: number;
                        /** @description Minor units (1/100), digits only */
                        ledgerSum: string;
                    };
                };
            };
        };
    };
    "operatorSales.byDay": {
        parameters: {
            query?: {
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        days: {
                            day: string;
                            orders: number;
                            /** @description Minor units (1/100), digits only */
                            paid: string;
                            /** @description Minor units (1/100), digits only */
                            refunded: string;
                        }[];
                    };
                };
            };
        };
    };
}
