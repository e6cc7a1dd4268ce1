'use client'

import { Failure } from '../_components/failure.tsx'

/** The site's header and footer stay around it. */
export default Failure
